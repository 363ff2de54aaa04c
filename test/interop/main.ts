/**
 * `npm run interop -- NAME…` runs pages of docs/apps against a network of their own, above all those that compile and
 * download for minutes and are therefore not in the daily suite. A page that works gets the date of the day, which
 * `npm run compatibility` then takes over.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RealNetwork, startRealNetwork } from '../network/real-network.ts'
import { isRunByHand, missingFor, pageNames, pagePath } from './page-needs.ts'
import { runPage } from './run-page.ts'

/** The first build of a project downloads all that it needs. */
const timeoutMs = 20 * 60_000

const names = process.argv.slice(2)
const unknown = names.filter((name) => !pageNames().includes(name))
if (names.length === 0 || unknown.length > 0) {
  const byHand = pageNames().filter(isRunByHand)
  process.stderr.write(`Usage: npm run interop -- NAME…\nPages that only this runs: ${byHand.join(', ')}\n`)
  process.exit(2)
}
const missing = names.flatMap((name) => missingFor(name).map((what) => `${name}: there is no ${what}\n`))
if (missing.length > 0) {
  process.stderr.write(missing.join(''))
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'nupeer-interop-'))
try {
  await using network = await startRealNetwork()
  for (const name of names) await runByHand(name, network)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function runByHand(name: string, network: RealNetwork): Promise<void> {
  const startedAt = performance.now()
  const home = join(folder, name)
  mkdirSync(home)
  const hasOwnHome = !isRunByHand(name)
  process.stdout.write(await runPage(pagePath(name), { network, folder: home, hasOwnHome, timeoutMs }))
  process.stdout.write(`${name}: works, ${((performance.now() - startedAt) / 1000).toFixed(0)} s\n`)
  const page = readFileSync(pagePath(name), 'utf8')
  const today = new Date().toISOString().slice(0, 10)
  writeFileSync(pagePath(name), page.replace(/^Last run: [\d-]+/m, `Last run: ${today}`))
}
