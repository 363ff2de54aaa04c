#!/usr/bin/env node
/**
 * `nps` under any Node: the sources need 24, which this project brings along, so an older one hands over to it. Plain
 * JavaScript, because an older Node reads no TypeScript.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const ownNode = fileURLToPath(new URL('../../../node_modules/node/bin/node', import.meta.url))

if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import('../src/main.ts')
} else if (existsSync(ownNode)) {
  const run = spawn(ownNode, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  // A terminal's Ctrl-C reaches both; the one that works decides when it is over.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => run.kill(signal))
  run.on('exit', (code) => process.exit(code ?? 1))
} else {
  process.stderr.write(`nps: Node 24 is needed, this is ${process.versions.node}; “npm run nps” installs it.\n`)
  process.exit(1)
}
