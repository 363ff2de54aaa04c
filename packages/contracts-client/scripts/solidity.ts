/** Compiles Solidity with the solc of npm. Sources may import those of `contracts/` and what npm has installed. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface CompiledContract {
  readonly abi: readonly unknown[]
  readonly evm: {
    readonly bytecode: { readonly object: string }
    readonly deployedBytecode: { readonly object: string }
  }
}

interface CompilerOutput {
  readonly errors?: readonly CompilerMessage[]
  readonly contracts?: Record<string, Record<string, CompiledContract>>
}

interface CompilerMessage {
  readonly severity: string
  readonly formattedMessage: string
  readonly sourceLocation?: { readonly file: string }
}

interface Compiler {
  compile(input: string, callbacks: { import(path: string): { contents: string } | { error: string } }): string
}

const sourceDirectory = join(dirname(dirname(fileURLToPath(import.meta.url))), 'contracts')
const require = createRequire(import.meta.url)

/**
 * The contracts of these files, by their names; each file `<name>.sol` has the contract `<name>`. Of a file that is `changed`, by its
 * name, that text is taken.
 */
export function compileSolidity(
  paths: readonly string[],
  changed: ReadonlyMap<string, string> = new Map(),
): Map<string, CompiledContract> {
  const solc = require('solc') as Compiler
  const files = paths.map((path) => path.slice(path.lastIndexOf('/') + 1))
  const outputs = ['abi', 'evm.bytecode.object', 'evm.deployedBytecode.object']
  const input = {
    language: 'Solidity',
    sources: Object.fromEntries(
      paths.map((path, i) => [files[i], { content: changed.get(files[i] ?? '') ?? readFileSync(path, 'utf8') }]),
    ),
    settings: {
      evmVersion: 'cancun',
      optimizer: { enabled: true, runs: 200 },
      // No metadata hash: the same sources give the same bytes on every machine.
      metadata: { appendCBOR: false, bytecodeHash: 'none' },
      outputSelection: Object.fromEntries(files.map((file) => [file, { '*': outputs }])),
    },
  }
  const importFile = (path: string) => {
    const contents = changed.get(path)
    return contents === undefined ? importSource(path) : { contents }
  }
  const output = JSON.parse(solc.compile(JSON.stringify(input), { import: importFile })) as CompilerOutput
  // Warnings about our own sources fail too: they are few, and each is worth a look. Those of libraries are theirs.
  const messages = (output.errors ?? []).filter(
    ({ severity, sourceLocation }) => severity === 'error' || !sourceLocation?.file.startsWith('@'),
  )
  if (messages.length > 0) throw new Error(messages.map(({ formattedMessage }) => formattedMessage).join('\n'))
  return new Map(files.map((file) => contractIn(output, file)))
}

function contractIn(output: CompilerOutput, file: string): [string, CompiledContract] {
  const name = file.replace(/\.sol$/, '')
  const contract = output.contracts?.[file]?.[name]
  if (contract === undefined) throw new Error(`${name} is not in ${file}.`)
  return [name, contract]
}

function importSource(path: string): { contents: string } | { error: string } {
  try {
    const file = path.startsWith('@') ? require.resolve(path) : join(sourceDirectory, path)
    return { contents: readFileSync(file, 'utf8') }
  } catch {
    return { error: `${path} not found` }
  }
}
