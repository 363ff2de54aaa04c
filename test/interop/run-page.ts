/**
 * Runs what a page of the documentation tells to type, as it stands, in a folder of its own. Blocks whose language is followed by a
 * name (`toml Cargo.toml`) are written into files of that name first; then those of `sh`, `js` and `python` are run,
 * each language in one go. Other blocks are there to be read.
 */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type CommandResult, type RealNetwork, runCommand } from '../network/real-network.ts'
import { gitEnvironment } from './mounted-bucket.ts'
import { clientEnvironment } from './outside-client.ts'

const root = join(import.meta.dirname, '../..')

export interface PageRun {
  readonly network: RealNetwork
  /** Where what the page makes is to lie. */
  readonly folder: string
  /** Whether `~` is that folder too, and not the user's own, where compilers keep what they have downloaded. */
  readonly hasOwnHome: boolean
  readonly timeoutMs: number
}

/** Returns what the commands printed; fails where one of them fails. */
export async function runPage(path: string, run: PageRun): Promise<string> {
  const { files, scripts } = readBlocks(readFileSync(path, 'utf8'))
  for (const [name, content] of files) {
    mkdirSync(dirname(join(run.folder, name)), { recursive: true })
    writeFileSync(join(run.folder, name), content)
  }
  let output = ''
  try {
    for (const [language, code] of scripts) {
      const { status, stdout, stderr } = await runBlock(language, code, run)
      assert.equal(status, 0, `${language} of the page\n${stderr}${stdout}`)
      output += stdout
    }
  } finally {
    // What a page mounts it unmounts, unless it failed.
    for (const mountPoint of mountsBelow(run.folder)) await runCommand('fusermount3', ['-uz', mountPoint])
  }
  return output
}

function runBlock(language: string, code: string, run: PageRun): Promise<CommandResult> {
  const env = {
    ...clientEnvironment(run.network),
    ...gitEnvironment,
    AWS_CONFIG_FILE: undefined,
    AWS_SHARED_CREDENTIALS_FILE: undefined,
    ...(run.hasOwnHome && ownHome(run.folder)),
  }
  const limit = ['--kill-after=5', `${run.timeoutMs / 1000}`]
  return runCommand('timeout', [...limit, ...commandFor(language, code, run)], env, run.timeoutMs + 10_000)
}

function ownHome(folder: string): Record<string, string | undefined> {
  return { HOME: folder, GNUPGHOME: undefined, XDG_CONFIG_HOME: undefined, XDG_CACHE_HOME: undefined }
}

function commandFor(language: string, code: string, { network, folder }: PageRun): readonly [string, ...string[]] {
  // Modules of JavaScript are found from where the program runs.
  if (language === 'js') return [process.execPath, '--input-type=module', '--eval', code]
  if (language === 'python') return ['sh', '-c', 'cd "$1" && exec python3 -c "$2"', 'sh', folder, code]
  const main = join(root, 'packages/cli/src/main.ts')
  const nps = `nps() { '${process.execPath}' '${main}' "$@" --data '${network.dataPath}'; }`
  return ['bash', '-euo', 'pipefail', '-c', `${nps}\ncd '${folder}'\n${code}`]
}

interface Blocks {
  readonly files: ReadonlyMap<string, string>
  /** By language, in the order in which the page comes to them. */
  readonly scripts: ReadonlyMap<string, string>
}

function readBlocks(page: string): Blocks {
  const files = new Map<string, string>()
  const scripts = new Map<string, string>()
  for (const [, language = '', path, code = ''] of page.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms)) {
    if (path !== undefined) files.set(path, code)
    else if (/^(sh|js|python)$/.test(language)) scripts.set(language, `${scripts.get(language) ?? ''}${code}`)
  }
  assert.ok(scripts.size > 0)
  return { files, scripts }
}

function mountsBelow(folder: string): string[] {
  const lines = readFileSync('/proc/self/mountinfo', 'utf8').split('\n')
  return lines.map((line) => line.split(' ')[4] ?? '').filter((mountPoint) => mountPoint.startsWith(`${folder}/`))
}
