/**
 * Compiles `contracts/*.sol` with the solc of npm and writes `src/generated/<contract>.ts`: the ABI, and the bytecode
 * that deploys it. The output is committed, so that running the network needs no compiler. `--check` compiles too and
 * fails where a generated file is not what the sources give.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CompiledContract, compileSolidity } from './solidity.ts'

/** What TypeScript deploys or calls; the other files are interfaces, libraries and parts of these. */
const published = [
  'Timelock',
  'StakingToken',
  'TestStablecoin',
  'RepairFund',
  'Bonds',
  'PrevrandaoBeacon',
  'DrandBeacon',
  'Market',
  'MissBook',
  'PeriodicKind',
  'StorageKind',
  'StorageAnswers',
  'StorageFraud',
]
/** EIP-170. */
const deployedBytesMax = 24_576

const packageDirectory = dirname(dirname(fileURLToPath(import.meta.url)))
const sourceDirectory = join(packageDirectory, 'contracts')
const generatedDirectory = join(packageDirectory, 'src', 'generated')

const generated = generate(compileSolidity(published.map((name) => join(sourceDirectory, `${name}.sol`))))
if (process.argv.includes('--check')) check(generated)
else write(generated)

function generate(contracts: ReadonlyMap<string, CompiledContract>): Map<string, string> {
  const files = new Map<string, string>()
  for (const [name, contract] of contracts) {
    const sizeBytes = contract.evm.deployedBytecode.object.length / 2
    if (sizeBytes > deployedBytesMax) fail(`${name} has ${sizeBytes} bytes, ${deployedBytesMax} are allowed.`)
    const variable = name[0]?.toLowerCase() + name.slice(1)
    const fileName = `${name.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}.ts`
    const { object: bytecode } = contract.evm.bytecode
    const text =
      `/** Generated from contracts/${name}.sol by \`npm run contracts\`. */\n` +
      `export const ${variable}Abi = ${JSON.stringify(contract.abi, null, 2)} as const\n`
    // An abstract contract has none.
    const creation =
      `\n/** Creation code, without constructor arguments. */\n` +
      `export const ${variable}Bytecode = '0x${bytecode}' as const\n`
    files.set(fileName, bytecode === '' ? text : text + creation)
  }
  return files
}

function write(files: Map<string, string>): void {
  rmSync(generatedDirectory, { recursive: true, force: true })
  mkdirSync(generatedDirectory, { recursive: true })
  for (const [name, text] of files) writeFileSync(join(generatedDirectory, name), text)
  process.stdout.write(`${files.size} contracts compiled.\n`)
}

function check(files: Map<string, string>): void {
  const present = readdirSync(generatedDirectory).sort()
  const expected = [...files.keys()].sort()
  const stale = expected.filter((name) => !present.includes(name) || readGenerated(name) !== files.get(name))
  stale.push(...present.filter((name) => !expected.includes(name)))
  if (stale.length > 0) fail(`Stale: ${stale.join(', ')}. Run \`npm run contracts\`.`)
  process.stdout.write(`${files.size} contracts are what their sources give.\n`)
}

function readGenerated(name: string): string {
  return readFileSync(join(generatedDirectory, name), 'utf8')
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
