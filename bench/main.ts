/** `npm run bench`: every benchmark in turn, or those named: `npm run bench -- erasure memory`. */
import { spawnSync } from 'node:child_process'

// biome-ignore format: one line each
const all = [
  'erasure',
  'hash-tree',
  'wire',
  'shard-store',
  'stages',
  'list',
  'small-requests',
  'changes',
  'gateway-throughput',
  'small-objects',
  'ttfb',
  'memory',
  'idle',
  'peers',
]
const named = process.argv.slice(2)
const unknown = named.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`no benchmark ${unknown.join(', ')}; there are ${all.join(', ')}\n`)
  process.exit(2)
}
for (const name of named.length > 0 ? named : all) {
  const run = spawnSync(process.execPath, [new URL(`./${name}.ts`, import.meta.url).pathname], { stdio: 'inherit' })
  if (run.status !== 0) process.exitCode = 1
}
