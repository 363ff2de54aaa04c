/**
 * Runs what the pages of docs/apps and docs/users.md tell to type, as they stand: blocks of `sh`, `js` and `python`, each language in one go,
 * with a home folder of its own. Other blocks are there to be read.
 */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, test } from 'node:test'
import { type RealNetwork, runCommand } from '../network/real-network.ts'
import { gitEnvironment } from './mounted-bucket.ts'
import { clientEnvironment, hasProgram } from './outside-client.ts'

const root = join(import.meta.dirname, '../..')
const apps = readdirSync(join(root, 'docs/apps')).filter((name) => name.endsWith('.md') && name !== 'README.md')
const pages = [...apps.map((name) => `apps/${name}`), 'users.md']

/** What a page needs, where it is not the program after which it is named. */
const needs: Readonly<Record<string, readonly string[]>> = {
  'aws-cli': ['aws'],
  'aws-sdk-js': [],
  boto3: ['python3', 'aws'],
  duplicity: ['duplicity', 'aws'],
  'rclone-mount': ['rclone', 'git', 'fusermount3'],
  s3fs: ['s3fs', 'aws', 'fusermount3'],
  terraform: ['aws'],
  users: ['aws', 'curl', 'python3'],
}

export function testPages(network: () => RealNetwork, folder: string): void {
  describe('the page of', () => {
    for (const page of pages) {
      const name = basename(page, '.md')
      const programs = needs[name] ?? [name]
      const missing = programs.filter((program) => !hasProgram(program))
      if (programs.includes('fusermount3') && !existsSync('/dev/fuse')) missing.push('/dev/fuse')
      const skip = missing.length > 0 ? `there is no ${missing.join(', ')}` : false

      test(`${name} works as it is written`, { skip, timeout: 200_000 }, async () => {
        const home = join(folder, 'pages', name)
        mkdirSync(home, { recursive: true })
        try {
          for (const [language, code] of readBlocks(readFileSync(join(root, 'docs', page), 'utf8'))) {
            await runBlock(language, code, home)
          }
        } finally {
          // What a page mounts it unmounts, unless it failed.
          for (const mountPoint of mountsBelow(home)) await runCommand('fusermount3', ['-uz', mountPoint])
        }
      })
    }
  })

  async function runBlock(language: string, code: string, home: string): Promise<void> {
    const [program, ...args] = commandFor(language, code, home)
    const env = {
      ...clientEnvironment(network()),
      ...gitEnvironment,
      AWS_CONFIG_FILE: undefined,
      AWS_SHARED_CREDENTIALS_FILE: undefined,
      HOME: home,
      GNUPGHOME: undefined,
      XDG_CONFIG_HOME: undefined,
      XDG_CACHE_HOME: undefined,
    }
    const timed = ['--kill-after=5', '180', program, ...args]
    const { status, stdout, stderr } = await runCommand('timeout', timed, env)
    assert.equal(status, 0, `${language} of the page\n${stderr}${stdout}`)
  }

  function commandFor(language: string, code: string, home: string): [string, ...string[]] {
    if (language === 'python') return ['python3', '-c', code]
    if (language === 'js') return [process.execPath, '--input-type=module', '--eval', code]
    const main = join(root, 'packages/cli/src/main.ts')
    const nps = `nps() { '${process.execPath}' '${main}' "$@" --data '${network().dataPath}'; }`
    return ['bash', '-euo', 'pipefail', '-c', `${nps}\ncd '${home}'\n${code}`]
  }
}

/** The blocks of a page that are to be run, those of one language joined. */
function readBlocks(page: string): Map<string, string> {
  const blocks = new Map<string, string>()
  for (const [, language = '', code = ''] of page.matchAll(/^```(sh|js|python)\n(.*?)^```$/gms)) {
    blocks.set(language, `${blocks.get(language) ?? ''}${code}`)
  }
  assert.ok(blocks.size > 0)
  return blocks
}

function mountsBelow(folder: string): string[] {
  const lines = readFileSync('/proc/self/mountinfo', 'utf8').split('\n')
  return lines.map((line) => line.split(' ')[4] ?? '').filter((mountPoint) => mountPoint.startsWith(`${folder}/`))
}
