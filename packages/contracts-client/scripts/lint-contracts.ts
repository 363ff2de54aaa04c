/**
 * Lints `contracts/*.sol`: with solhint by `.solhint.json`, and with `forge lint` where forge is installed, as in CI. Fails where either
 * has anything to say.
 *
 * What `.solhint.json` turns off: rules of documentation and naming that are not ours, savings that the optimizer makes itself or that
 * are a matter of an interface, packing that is judged without knowing our value types, and imports, which the compiler finds.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Solhint {
  processStr(source: string, config: unknown): { readonly reports: readonly Finding[] }
}

interface Finding {
  readonly line: number
  readonly column: number
  readonly message: string
  readonly ruleId: string
}

const require = createRequire(import.meta.url)
const packageDirectory = dirname(dirname(fileURLToPath(import.meta.url)))
const sourceDirectory = join(packageDirectory, 'contracts')

const findings = lintWithSolhint()
for (const finding of findings) process.stderr.write(`${finding}\n`)
const isForgeClean = lintWithForge()
process.exitCode = findings.length > 0 || !isForgeClean ? 1 : 0

function lintWithSolhint(): string[] {
  const solhint = require('solhint') as Solhint
  const config: unknown = JSON.parse(readFileSync(join(packageDirectory, '.solhint.json'), 'utf8'))
  const names = readdirSync(sourceDirectory).filter((name) => name.endsWith('.sol'))
  const found = names.flatMap((name) =>
    solhint
      .processStr(readFileSync(join(sourceDirectory, name), 'utf8'), config)
      .reports.map(({ line, column, message, ruleId }) => `contracts/${name}:${line}:${column} ${message} (${ruleId})`),
  )
  process.stdout.write(`solhint: ${names.length} files, ${found.length} findings.\n`)
  return found
}

function lintWithForge(): boolean {
  const libraries = dirname(require.resolve('@openzeppelin/contracts/package.json'))
  // Of files that did not change since its last run it has no tree, and passes them without a look.
  const options = ['--force', '--deny', 'warnings', '--remappings', `@openzeppelin/contracts/=${libraries}/`]
  const run = spawnSync('forge', ['lint', ...options], { cwd: packageDirectory, encoding: 'utf8' })
  if (run.error !== undefined) {
    process.stdout.write('forge is not installed: solhint alone.\n')
    return (run.error as NodeJS.ErrnoException).code === 'ENOENT'
  }
  const isClean = run.status === 0 && !run.stderr.includes('AST source not found')
  if (isClean) process.stdout.write('forge lint: nothing found.\n')
  else process.stderr.write(`${run.stdout}${run.stderr}`)
  return isClean
}
