/**
 * Installs what is missing, and nothing when all is there: `npm start` and `npm test` call it first, so that a fresh
 * clone needs no other command. It runs on the machine's own Node (20 or newer), before Node 24 is installed, hence
 * plain JavaScript.
 *
 * Two passes where the machine's Node is older than 22: npm leaves out an optional package whose `engines` exclude
 * the Node that npm runs on, and the native part of the development chain is one. The second pass runs npm on the
 * Node 24 that the first has installed, and adds only that.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const lock = join(root, 'package-lock.json')
const stamp = join(root, 'node_modules', '.package-lock.json')

if (!existsSync(stamp) || statSync(stamp).mtimeMs < statSync(lock).mtimeMs) {
  process.stderr.write('Installing packages (once) …\n')
  install(process.execPath)
  if (Number(process.versions.node.split('.')[0]) < 22) install(join(root, 'node_modules', 'node', 'bin', 'node'))
  const now = new Date()
  utimesSync(stamp, now, now)
}

/** Runs npm on the given Node. `npm install --no-save`, not `npm ci`: a registry may lack other platforms' packages. */
function install(nodePath) {
  const npmCli = process.env.npm_execpath
  if (npmCli === undefined) fail('Run this through npm: `npm run setup`.')
  const args = [npmCli, 'install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  const run = spawnSync(nodePath, args, { cwd: root, stdio: ['ignore', 2, 2] })
  if (run.status !== 0) fail('npm install failed; the lines above say why.')
}

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
