/** Faults that are put into the gateway are found within what docs/durability.md states. A machine that finds none proves nothing. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { runCommand } from '../network/real-network.ts'
import { gatewayFaults } from './planted/gateway-faults.ts'

const root = join(import.meta.dirname, '../..')
/** The same as in the table, so what is found there is found here. */
const seed = 1

describe('a fault in the gateway', { concurrency: 2 }, () => {
  for (const { name, mode, runsMax, whatItIs } of gatewayFaults) {
    test(`is found: ${whatItIs}`, async () => {
      const args = [
        '--plant',
        name,
        '--seed',
        String(seed),
        '--runs',
        String(runsMax),
        '--mode',
        mode,
        '--json',
        '--as-found',
      ]
      const { stdout, stderr } = await runCommand(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args])
      assert.match(stdout, /^\{.*"violations":1/, `${stdout}${stderr}`)
    })
  }

  test('has its line in docs/durability.md', () => {
    const page = readFileSync(join(root, 'docs/durability.md'), 'utf8')
    for (const { name, runsMax, whatItIs } of gatewayFaults) {
      assert.ok(page.includes(`| \`${name}\` | ${whatItIs} | ${runsMax} |`), name)
    }
  })
})
