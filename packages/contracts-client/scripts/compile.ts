/**
 * Compiles `contracts/*.sol` with the solc of npm and writes `src/generated/<contract>.ts`: the ABI, and the bytecode
 * that deploys it. The output is committed, so that running the network needs no compiler. `--check` compiles too and
 * fails where a generated file is not what the sources give.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface CompilerOutput {
  readonly errors?: readonly CompilerMessage[]
  readonly contracts?: Record<string, Record<string, CompiledContract>>
}

interface CompilerMessage {
  readonly severity: string
  readonly formattedMessage: string
  readonly sourceLocation?: { readonly file: string }
}

interface CompiledContract {
  readonly abi: readonly unknown[]
  readonly evm: {
    readonly bytecode: { readonly object: string }
    readonly deployedBytecode: { readonly object: string }
  }
}

interface Compiler {
  compile(input: string, callbacks: { import(path: string): { contents: string } | { error: string } }): string
  version(): string
}

/** What TypeScript deploys or calls; the other files are interfaces, libraries and parts of these. */
const published = ['StakingToken', 'TestStablecoin', 'RepairFund', 'Bonds', 'PrevrandaoBeacon', 'Market', 'StorageKind']
/** EIP-170. */
const deployedBytesMax = 24_576

const packageDirectory = dirname(dirname(fileURLToPath(import.meta.url)))
const sourceDirectory = join(packageDirectory, 'contracts')
const generatedDirectory = join(packageDirectory, 'src', 'generated')
const require = createRequire(import.meta.url)

const generated = generate(compile())
if (process.argv.includes('--check')) check(generated)
else write(generated)

function compile(): Record<string, Record<string, CompiledContract>> {
  const solc = require('solc') as Compiler
  const input = {
    language: 'Solidity',
    sources: Object.fromEntries(published.map((name) => [`${name}.sol`, { content: readSource(`${name}.sol`) }])),
    settings: {
      evmVersion: 'cancun',
      optimizer: { enabled: true, runs: 200 },
      // No metadata hash: the same sources give the same bytes on every machine.
      metadata: { appendCBOR: false, bytecodeHash: 'none' },
      outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object', 'evm.deployedBytecode.object'] } },
    },
  }
  const output = JSON.parse(solc.compile(JSON.stringify(input), { import: importSource })) as CompilerOutput
  // Warnings about our own sources fail too: they are few, and each is worth a look. Those of libraries are theirs.
  const messages = (output.errors ?? []).filter(
    ({ severity, sourceLocation }) => severity === 'error' || !sourceLocation?.file.startsWith('@'),
  )
  for (const message of messages) process.stderr.write(`${message.formattedMessage}\n`)
  if (output.contracts === undefined || messages.length > 0) fail('The contracts do not compile cleanly.')
  return output.contracts
}

function importSource(path: string): { contents: string } | { error: string } {
  try {
    return { contents: path.startsWith('@') ? readFileSync(require.resolve(path), 'utf8') : readSource(path) }
  } catch {
    return { error: `${path} not found` }
  }
}

function readSource(path: string): string {
  return readFileSync(join(sourceDirectory, path), 'utf8')
}

function generate(contracts: Record<string, Record<string, CompiledContract>>): Map<string, string> {
  const files = new Map<string, string>()
  for (const name of published) {
    const contract = contracts[`${name}.sol`]?.[name]
    if (contract === undefined) fail(`${name} is not in ${name}.sol.`)
    const sizeBytes = contract.evm.deployedBytecode.object.length / 2
    if (sizeBytes > deployedBytesMax) fail(`${name} has ${sizeBytes} bytes, ${deployedBytesMax} are allowed.`)
    const variable = name[0]?.toLowerCase() + name.slice(1)
    const fileName = `${name.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}.ts`
    const text =
      `/** Generated from contracts/${name}.sol by \`npm run contracts\`. */\n` +
      `export const ${variable}Abi = ${JSON.stringify(contract.abi, null, 2)} as const\n\n` +
      `/** Creation code, without constructor arguments. */\n` +
      `export const ${variable}Bytecode = '0x${contract.evm.bytecode.object}' as const\n`
    files.set(fileName, text)
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
