/**
 * Holds the packages to the picture in `docs/architecture.md`: imports run downward only, each outside thing has one
 * door, daemons meet on the wire and on the chain. A picture that drifts is worse than none.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { basename, join } from 'node:path'
import { describe, test } from 'node:test'
import { climbing, findCircles, floors, placeOf } from './architecture/floors.ts'
import {
  findImports,
  findResolved,
  readContracts,
  readSources,
  type SourceFile,
  withoutComments,
} from './architecture/read-imports.ts'

const root = join(import.meta.dirname, '..')
const scope = '@nupeerstack/'

/** What each package may import: the picture as a table. The floors come from the order. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  protocol: [],
  erasure: [],
  proofs: [],
  runtime: [],
  'durable-state': ['runtime'],
  'contracts-client': ['protocol', 'runtime', 'durable-state'],
  'node-host': ['protocol', 'runtime', 'durable-state'],
  operator: ['protocol', 'runtime', 'durable-state', 'contracts-client', 'node-host'],
  client: ['protocol', 'runtime', 'durable-state', 'erasure', 'proofs', 'contracts-client', 'node-host'],
  'storage-node': ['protocol', 'runtime', 'durable-state', 'proofs', 'contracts-client', 'node-host', 'operator'],
  's3-gateway': ['protocol', 'runtime', 'durable-state', 'client', 'contracts-client', 'node-host'],
  cli: ['protocol', 'runtime', 'durable-state', 'client', 'contracts-client', 'node-host'],
}

/** Modules of the outside, and the only files that may name them. */
const doors: readonly { readonly what: string; readonly module: RegExp; readonly files: RegExp }[] = [
  {
    what: 'libp2p',
    module: /^(libp2p|@libp2p\/.*|@chainsafe\/libp2p-.*|@multiformats\/multiaddr.*)$/,
    files: /^packages\/node-host\/src\//,
  },
  { what: 'viem', module: /^viem(\/.*)?$/, files: /^packages\/contracts-client\/src\/(evm|dev-chain)/ },
  { what: 'the development EVM', module: /^@nomicfoundation\//, files: /^packages\/contracts-client\/src\/dev-chain/ },
  { what: 'fastify', module: /^fastify$/, files: /^packages\/s3-gateway\/src\/server\/s3-server\.ts$/ },
  { what: 'SQLite', module: /^node:sqlite$/, files: /^packages\/durable-state\/src\/sqlite-[\w-]+\.ts$/ },
  { what: 'protobuf', module: /^@bufbuild\//, files: /^packages\/protocol\/src\// },
  { what: 'the erasure code', module: /^@subspace\//, files: /^packages\/erasure\/src\// },
  { what: 'commander', module: /^commander$/, files: /^packages\/cli\/src\// },
]

/** Where the machine's clock, timers, randomness and disk may be named: everybody else is handed them. */
const compositionRoots: readonly RegExp[] = [
  // A command is a program that runs once.
  /^packages\/cli\/src\//,
  /\/src\/main\.ts$/,
  /^packages\/node-host\/src\/process\/daemon\.ts$/,
  /^packages\/contracts-client\/src\/(evm\/connect-chain|evm\/deploy-contracts|dev-chain\/dev-chain|dev-chain\/main)\.ts$/,
  /^packages\/client\/src\/storage-client\.ts$/,
  /^packages\/operator\/src\/operator-node\.ts$/,
  /^packages\/storage-node\/src\/storage-node\.ts$/,
  /^packages\/s3-gateway\/src\/(network-gateway|threads\/http-thread)\.ts$/,
  // What a caller may leave unset there is the machine's.
  /^packages\/node-host\/src\/(network\/libp2p-network|identity\/identity|monitoring\/(logger|stderr-lines))\.ts$/,
  /^packages\/durable-state\/src\/(sqlite-state-database|make-folder)\.ts$/,
]

/** The doors themselves, as port and over the machine; and virtual time, which waits for a turn of the real event loop. */
function isDoorOfTheMachine(path: string): boolean {
  return /^packages\/runtime\/src\/(timers|system-[a-z]+|virtual-time)\.ts$/.test(path) || stillByThemselves.has(path)
}

/** Files that do it by themselves all the same, and why. */
const stillByThemselves: ReadonlyMap<string, string> = new Map([
  ['packages/node-host/src/admin/request-admin.ts', 'whoever asks a daemon waits for another process'],
])

const doorOfTheDisk = 'packages/runtime/src/system-disk.ts'

/** Files of our own that reach the machine's disk without the port, and why. Shards, journals and the reserve are not among them. */
const besideTheDisk: ReadonlyMap<RegExp, string> = new Map([
  [
    /^packages\/durable-state\/src\/sqlite-[\w-]+\.ts$/,
    'SQLite reaches its files by itself, and what looks after them stands beside it',
  ],
  [
    /^packages\/durable-state\/src\/(folder-lock|sync-folder)\.ts$/,
    'a lock is the operating system’s, and ends with the process',
  ],
  [/^packages\/durable-state\/src\/durable-file\.ts$/, 'what a command of `nps` writes once, before anything runs'],
  [/^packages\/cli\/src\//, 'a command is a program that runs once'],
  [/^packages\/node-host\/src\/identity\/identity\.ts$/, 'made once, by whoever is first to link it'],
  [/\/(config|config-reader|secret-file|deployment-file|tls-certificate)\.ts$/, 'read at the start, never written'],
  [/^packages\/node-host\/src\/admin\/admin-server\.ts$/, 'a socket is a name that is taken, not state'],
  [
    /^packages\/node-host\/src\/monitoring\/(process-resources|stderr-lines)\.ts$/,
    'what the machine says of the process',
  ],
  [/^packages\/s3-gateway\/src\/observers\/line-file\.ts$/, 'lines for people, which a crash may lose'],
  [/^packages\/contracts-client\/src\/dev-chain\/chain-past\.ts$/, 'a cache of the EVM, thrown away at each start'],
  [/^packages\/erasure\/src\/reference-code\.ts$/, 'loads its own code'],
])

function usesFiles({ imports }: SourceFile): boolean {
  return imports.some((specifier) => /^node:fs(\/|$)/.test(specifier))
}

/** Names of the engine and of Node's modules for what the runtime has ports for. */
function machineUses({ path, text, imports }: SourceFile): string[] {
  const code = withoutComments(text)
  const globals =
    /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bMath\.random\b|\bprocess\.hrtime\b|\bAbortSignal\.timeout\b|\bgetRandomValues\b|\brandom(Bytes|UUID|Int|Fill(Sync)?)\b|\bgenerateKey(Pair)?(Sync)?\('|(?<![\w.])(set|clear)(Timeout|Interval|Immediate)\(/g
  return [
    ...(code.match(globals) ?? []),
    ...imports.filter((specifier) => /^node:timers(\/promises)?$/.test(specifier)),
  ].map((what) => `${path} uses ${what}`)
}

const packageNames = readdirSync(join(root, 'packages'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()
const manifests = new Map(packageNames.map((name) => [name, readManifest(name)]))
const sources = packageNames.flatMap((name) => readSources(root, `packages/${name}`))
const shipped = sources.filter(({ path }) => path.includes('/src/'))

describe('the picture', () => {
  test('names every package, and no other', () => {
    assert.deepEqual(Object.keys(mayImport).sort(), packageNames)
  })

  test('has no circles', () => {
    const above = new Set<string>()
    for (const [name, below] of Object.entries(mayImport)) {
      for (const other of below) assert.ok(above.has(other), `${name} may import ${other}, which must come before it`)
      above.add(name)
    }
  })

  test('imports run downward only', () => {
    const wrong = shipped.flatMap((file) =>
      ownImports(file)
        .filter((name) => name !== packageOf(file) && !(mayImport[packageOf(file)] ?? []).includes(name))
        .map((name) => `${file.path} imports ${name}`),
    )
    assert.deepEqual(wrong, [])
  })

  test('a package is entered by its name, never by a path into it', () => {
    const wrong = sources.flatMap((file) =>
      file.imports
        .filter((specifier) => isDeepImport(specifier) || leavesPackage(file, specifier))
        .map((specifier) => `${file.path} imports ${specifier}`),
    )
    assert.deepEqual(wrong, [])
  })

  test('floor 1 is pure: no files, no network, no processes, no clock, no chance', () => {
    const impure = /^node:(fs|net|http|https|http2|tls|dgram|dns|child_process)(\/.*)?$/
    const pure = shipped.filter((file) => ['protocol', 'erasure', 'proofs'].includes(packageOf(file)))
    // A WebAssembly module is code that lies in a file: loading it is an import by other means.
    const loadsOwnCode = (file: SourceFile): boolean => packageOf(file) === 'erasure' && file.text.includes('.wasm')
    const wrong = pure.flatMap((file) => [
      ...file.imports
        .filter((specifier) => impure.test(specifier) && !(specifier === 'node:fs' && loadsOwnCode(file)))
        .map((what) => `${file.path} imports ${what}`),
      ...(withoutComments(file.text).match(/\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\brandomBytes\b/g) ?? []).map(
        (what) => `${file.path} uses ${what}`,
      ),
    ])
    assert.deepEqual(wrong, [])
  })
})

describe('doors', () => {
  for (const door of doors) {
    test(`${door.what} has one`, () => {
      const wrong = shipped.filter(
        (file) => file.imports.some((specifier) => door.module.test(specifier)) && !door.files.test(file.path),
      )
      assert.deepEqual(
        wrong.map(({ path }) => path),
        [],
      )
    })
  }

  test('the environment is read in config.ts only', () => {
    const wrong = shipped.filter(
      (file) => basename(file.path) !== 'config.ts' && /\bprocess\.env\b/.test(withoutComments(file.text)),
    )
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    )
  })
})

describe('time and chance', () => {
  test('have one door each: nothing reads a clock, sets a timer or draws a number by itself', () => {
    const wrong = shipped.filter(({ path }) => !isDoorOfTheMachine(path)).flatMap(machineUses)
    assert.deepEqual(wrong, [])
  })

  test('the machine’s own come in where a program is put together', () => {
    const wrong = shipped.filter(
      (file) =>
        packageOf(file) !== 'runtime' &&
        /\bsystem(Clock|Timers|Randomness|Disk|Runtime)\b/.test(withoutComments(file.text)) &&
        !compositionRoots.some((root) => root.test(file.path)),
    )
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    )
  })

  test('every exception is still one', () => {
    const needless = [...stillByThemselves.keys()].filter((path) => {
      const file = shipped.find((each) => each.path === path)
      return file === undefined || machineUses(file).length === 0
    })
    assert.deepEqual(needless, [])
  })
})

describe('the disk', () => {
  test('is the injected one for whoever keeps something on it; who touches files by himself says why', () => {
    const wrong = shipped
      .filter(usesFiles)
      .filter(({ path }) => path !== doorOfTheDisk && ![...besideTheDisk.keys()].some((files) => files.test(path)))
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    )
  })

  test('has no exception that is none', () => {
    const needless = [...besideTheDisk.keys()].filter(
      (files) => !shipped.some((file) => files.test(file.path) && usesFiles(file)),
    )
    assert.deepEqual(needless, [])
  })
})

describe('packages', () => {
  test('declare what they import', () => {
    const builtin = new Set(builtinModules)
    const rootDevelopment = Object.keys(readJson(join(root, 'package.json')).devDependencies ?? {})
    const wrong = sources.flatMap((file) => {
      const manifest = manifests.get(packageOf(file)) ?? {}
      const declared = new Set([
        scope + packageOf(file),
        ...Object.keys(manifest.dependencies ?? {}),
        ...Object.keys(manifest.optionalDependencies ?? {}),
        ...(file.path.includes('/src/') ? [] : [...Object.keys(manifest.devDependencies ?? {}), ...rootDevelopment]),
      ])
      return file.imports
        .filter((specifier) => !/^(\.|node:|#)/.test(specifier) && !builtin.has(specifier))
        .map(moduleName)
        .filter((name) => !declared.has(name))
        .map((name) => `${file.path} imports ${name}`)
    })
    assert.deepEqual(wrong, [])
  })

  // Optional dependencies are other packages' parts for one platform: nothing imports them.
  test('declare nothing that they do not use', () => {
    const wrong = packageNames.flatMap((name) => {
      const used = usedModules(`packages/${name}`)
      const { dependencies = {}, devDependencies = {} } = manifests.get(name) ?? {}
      return Object.keys({ ...dependencies, ...devDependencies })
        .filter((dependency) => !used.has(dependency))
        .map((dependency) => `${name} declares ${dependency}`)
    })
    assert.deepEqual(wrong, [])
  })

  test('share nothing that none of them uses', () => {
    const { devDependencies = {}, scripts = {} } = readJson(join(root, 'package.json'))
    const { types } = readJson(join(root, 'tsconfig.json')).compilerOptions ?? {}
    const used = new Set([
      ...['packages', 'bench', 'test', 'scripts'].flatMap((folder) => [...usedModules(folder)]),
      ...(types ?? []).map((name) => `@types/${name}`),
    ])
    const commands = new Set(Object.values(scripts).flatMap((script) => script.split(/\s*&&\s*|\s+/)))
    const wrong = Object.keys(devDependencies).filter(
      (name) => !used.has(name) && !programsOf(name).some((program) => commands.has(program)),
    )
    assert.deepEqual(wrong, [])
  })

  test('are locked as they are declared', () => {
    const locked: Record<string, Manifest> = readJson(join(root, 'package-lock.json')).packages ?? {}
    const declared: readonly (readonly [folder: string, manifest: Manifest])[] = [
      ['', readJson(join(root, 'package.json'))],
      ...packageNames.map((name) => [`packages/${name}`, readManifest(name)] as const),
    ]
    for (const [folder, manifest] of declared) {
      for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) {
        assert.deepEqual(locked[folder]?.[kind] ?? {}, manifest[kind] ?? {}, `${folder} ${kind}`)
      }
    }
  })

  test('have a README and a description', () => {
    for (const [name, manifest] of manifests) {
      assert.ok(manifest.description, `${name} has no description`)
      assert.ok(readdirSync(join(root, 'packages', name)).includes('README.md'), `${name} has no README.md`)
    }
  })
})

describe('folders', () => {
  for (const name of packageNames) {
    const files = shipped.filter((file) => packageOf(file) === name)
    const rows = floors[name] ?? [['.']]

    test(`of ${name} all have a floor, and there are no others`, () => {
      assert.deepEqual([...new Set(files.map((file) => placeOf(file, rows)))].sort(), rows.flat().sort())
    })

    test(`of ${name} import downward only, types included`, () => {
      assert.deepEqual(climbing(files, rows), [])
    })
  }

  test('an import that climbs is found, and one within a floor', () => {
    const file = (path: string, ...imports: string[]): SourceFile => ({ path, text: '', imports })
    const files = [
      file('packages/x/src/main.ts', './high/a.ts', './low/c.ts'),
      file('packages/x/src/high/a.ts', '../low/c.ts', '../beside/b.ts', './d.ts'),
      file('packages/x/src/low/c.ts', '../main.ts', '../base.ts', '../unknown/e.ts', 'elsewhere'),
      file('packages/x/src/base.ts', './low/c.ts'),
    ]
    assert.deepEqual(climbing(files, [['.'], ['beside', 'high'], ['low'], ['base.ts']]), [
      'packages/x/src/high/a.ts imports packages/x/src/beside/b.ts',
      'packages/x/src/low/c.ts imports packages/x/src/main.ts',
      'packages/x/src/low/c.ts imports packages/x/src/unknown/e.ts',
      'packages/x/src/base.ts imports packages/x/src/low/c.ts',
    ])
  })
})

describe('files', () => {
  test('index.ts only re-exports, and nothing inside imports it', () => {
    for (const file of sources) {
      if (/\/src\/index\.ts$/.test(file.path)) {
        const rest = withoutComments(file.text).replace(/export\s+(type\s+)?(\*|\{[^}]*\})\s*from\s*'[^']+'/g, '')
        assert.equal(rest.trim(), '', `${file.path} does more than re-export`)
      }
      const own = file.path.includes('/src/')
        ? file.imports.filter((specifier) => /(^|\/)index\.ts$/.test(specifier))
        : []
      assert.deepEqual(own, [], `${file.path} imports an index.ts`)
    }
  })

  test('import each other in no circle, types included', () => {
    assert.deepEqual(findCircles(shipped), [])
  })

  test('in a circle are found, however long it is', () => {
    const file = (name: string, ...imports: string[]): SourceFile => ({
      path: `packages/x/src/${name}.ts`,
      text: '',
      imports: imports.map((other) => `./${other}.ts`),
    })
    const files = [file('a', 'b', 'e'), file('b', 'c'), file('c', 'a', 'd'), file('d', 'e'), file('e')]
    assert.deepEqual(
      findCircles(files).map((circle) => circle.map((path) => basename(path, '.ts')).sort()),
      [['a', 'b', 'c']],
    )
  })

  test('are named by their idea, in kebab-case', () => {
    const wrong = sources
      .map(({ path }) => path)
      .filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(basename(path)) || isVague(path))
    assert.deepEqual(wrong, [])
  })

  test('open by saying what they are for', () => {
    const wrong = shipped
      .filter((file) => basename(file.path) !== 'index.ts' && !/^(#!.*\n)?\/\*\*/.test(file.text))
      .map(({ path }) => path)
    assert.deepEqual(wrong, [])
  })
})

describe('this test', () => {
  test('sees every form of import, and none in comments', () => {
    const source = `
      import 'a'
      import b from 'b'
      import { c,
        d } from "c"
      import type { E } from 'e'
      export * from './f.ts'
      export { type G } from '../g.ts'
      const h = await import('h') // import 'not-this'
      /* import x from 'nor-this' */
      const url = 'https://example.org'`
    assert.deepEqual(findImports(source).sort(), ['../g.ts', './f.ts', 'a', 'b', 'c', 'e', 'h'])
    const looking = `require('a'); require.resolve("b"); import.meta.resolve('c') // require('not-this')`
    assert.deepEqual(findResolved(looking), ['a', 'b', 'c'])
  })
})

type Manifest = {
  readonly description?: string
  readonly dependencies?: Record<string, string>
  readonly devDependencies?: Record<string, string>
  readonly optionalDependencies?: Record<string, string>
  readonly scripts?: Record<string, string>
  readonly bin?: string | Record<string, string>
  /** Of package-lock.json. */
  readonly packages?: Record<string, Manifest>
  /** Of tsconfig.json. */
  readonly compilerOptions?: { readonly types?: readonly string[] }
}

function readManifest(name: string): Manifest {
  return readJson(join(root, 'packages', name, 'package.json'))
}

function readJson(path: string): Manifest {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function packageOf(file: SourceFile): string {
  return file.path.split('/')[1] ?? ''
}

function ownImports(file: SourceFile): string[] {
  return file.imports
    .filter((specifier) => specifier.startsWith(scope))
    .map((name) => moduleName(name).slice(scope.length))
}

/** Packages that the files of a folder name: by imports of TypeScript and Solidity, or where they look for a package's files. */
function usedModules(folder: string): Set<string> {
  const files = [...readSources(root, folder), ...readContracts(root, folder)]
  return new Set(
    files.flatMap((file) => [...file.imports, ...findResolved(file.text), ...ownNames(file)]).map(moduleName),
  )
}

/** Packages of ours that a file names in any way: some start another one's program by its path. */
function ownNames(file: SourceFile): string[] {
  return [...withoutComments(file.text).matchAll(/'(@nupeerstack\/[a-z0-9-]+)/g)].map((match) => match[1] ?? '')
}

/** Commands that an installed package brings. */
function programsOf(name: string): string[] {
  const { bin = {} } = readJson(join(root, 'node_modules', name, 'package.json'))
  return typeof bin === 'string' ? [moduleName(name)] : Object.keys(bin)
}

function moduleName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function isDeepImport(specifier: string): boolean {
  return specifier.startsWith(scope) && specifier.split('/').length > 2
}

function leavesPackage(file: SourceFile, specifier: string): boolean {
  if (!specifier.startsWith('.')) return false
  const folder = file.path.split('/').slice(0, -1)
  for (const step of specifier.split('/')) {
    if (step === '..') folder.pop()
    else if (step !== '.') folder.push(step)
  }
  return !folder.join('/').startsWith(`packages/${packageOf(file)}/`)
}

function isVague(path: string): boolean {
  return /(^|\/)(utils?|helpers?|types|common|misc)\.ts$/.test(path)
}
