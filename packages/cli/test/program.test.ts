import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'

const main = join(import.meta.dirname, '../src/main.ts')
const folder = mkdtempSync(join(tmpdir(), 'nps-program-'))
after(() => rmSync(folder, { recursive: true }))

describe('nps', () => {
  test('--help lists every command and ends well', () => {
    const { status, stdout } = nps('--help')
    assert.equal(status, 0)
    for (const command of ['dev', 'env', 'status', 'node', 'proofs', 'user', 'key', 'object'])
      assert.match(stdout, new RegExp(`\\n  ${command}\\b`))
  })

  test('a mistyped command or option is refused with the nearest right one', () => {
    const command = nps('statsu')
    assert.equal(command.status, 2)
    assert.match(command.stderr, /^nps: Unknown command 'statsu'\. Did you mean status\?\n$/)
    const option = nps('dev', '--dta', 'x')
    assert.equal(option.status, 2)
    assert.match(option.stderr, /Did you mean --data\?/)
  })

  test('an impossible value is refused with what would do', () => {
    const { status, stderr } = nps('dev', '--nodes', '3')
    assert.equal(status, 2)
    assert.match(stderr, /whole number from 4 to 64\.\n$/)
  })

  test('a key has a policy or a scope, and a lifetime that can be read', () => {
    const both = nps('key', 'create', 'main', '--policy', 'p.json', '--bucket', 'photos')
    assert.equal(both.status, 2)
    assert.match(both.stderr, /cannot be used with option '--bucket/)
    const lifetime = nps('key', 'create', 'main', '--expires', 'soon')
    assert.equal(lifetime.status, 2)
    assert.match(lifetime.stderr, /a duration like 15m, 12h or 30d\.\n$/)
  })

  test('where there is no network it says so in one sentence, and as JSON when asked', () => {
    for (const command of [['status'], ['proofs'], ['env'], ['user', 'list'], ['key', 'revoke', 'AK']]) {
      const { status, stderr } = nps(...command, '--data', folder)
      assert.equal(status, 1)
      assert.match(stderr, /^nps: There is no network in .*\n$/)
    }
    const { stdout } = nps('status', '--json', '--data', folder)
    assert.equal(JSON.parse(stdout).error.code, 'not-running')
  })

  test('a folder that cannot be made is refused, and nobody waits for it', { skip: !existsSync('/proc/self') }, () => {
    for (const more of [[], ['--detach'], ['--reset']]) {
      const { status, stderr } = nps('dev', '--data', '/proc/x', ...more)
      assert.equal(status, 1)
      assert.match(stderr, /^nps: Cannot make the folder \/proc\/x: .*\.\n$/)
    }
  })

  test('a folder of other things is neither used nor deleted', () => {
    writeFileSync(join(folder, 'letter.txt'), 'dear')
    for (const more of [[], ['--reset']]) {
      const { status, stderr } = nps('dev', '--data', folder, ...more)
      assert.equal(status, 1)
      assert.match(stderr, /holds other things \(letter\.txt\)/)
    }
  })
})

function nps(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', cwd: folder, timeout: 30_000 })
}
