/**
 * What people do in a folder, done in a mounted bucket: edits, renames, git, builds, many small files; and that all of
 * it is still there for the next mount. Commands are the system's own, so what holds here holds for them.
 */
import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { runCommand } from '../network/real-network.ts'
import { gitEnvironment, type MountedBucket } from './mounted-bucket.ts'
import { hasProgram } from './outside-client.ts'

export type MountSuiteOptions = {
  /** A folder of its own outside the mount. */
  readonly folder: string
  readonly fileCount: number
  mount(): Promise<MountedBucket>
  /** Waits until what was written has arrived in the bucket. */
  settle(): Promise<void>
  /** Mounts anew where the program gives the kernel no word of a renamed folder's new place; see its own file. */
  readonly remountsAfterFolderRename: boolean
}

/** A step that hangs is given up, so that the mount is always taken down. */
const timeout = 240_000

export function testMount(options: MountSuiteOptions): void {
  const { folder, fileCount, mount, settle } = options
  let mounted: MountedBucket | undefined
  const run = async (script: string, seconds?: number): Promise<string> => {
    assert.ok(mounted !== undefined)
    return await mounted.run(script, seconds)
  }

  const remount = async (): Promise<void> => {
    await mounted?.[Symbol.asyncDispose]()
    mounted = await mount()
  }

  before(async () => {
    mkdirSync(folder, { recursive: true })
    mounted = await mount()
  })
  after(() => mounted?.[Symbol.asyncDispose]())

  test('creates, appends, overwrites in the middle and truncates', { timeout }, async () => {
    await run(`
      printf 'one ' > note; printf 'two ' >> note; printf 'three' >> note
      test "$(cat note)" = 'one two three'
      printf 'TWO' | dd of=note bs=1 seek=4 conv=notrunc status=none
      test "$(cat note)" = 'one TWO three'
      truncate -s 7 note
      test "$(cat note)" = 'one TWO'
      truncate -s 10 note
      test "$(tail -c 3 note | od -An -tx1 | tr -d ' ')" = 000000
    `)
  })

  test('changes a large file at both ends and in the middle', { timeout }, async () => {
    await run(`
      head -c 12000000 /dev/urandom > '${folder}/large'
      cp '${folder}/large' large
      cmp large '${folder}/large'
      for file in large '${folder}/large'; do
        printf 'beginning' | dd of="$file" bs=1 conv=notrunc status=none
        printf 'middle' | dd of="$file" bs=1 seek=6000001 conv=notrunc status=none
        printf 'end' >> "$file"
      done
      cmp large '${folder}/large'
    `)
  })

  test('renames files, also over others, and folders with what is in them', { timeout }, async () => {
    await run(`
      printf new > a; printf old > b; mv a b
      test "$(cat b)" = new
      test ! -e a
      mkdir -p deep/er/est; printf 1 > deep/er/est/file; printf 2 > 'deep/er/ä 😀 + %20'
    `)
    await settle()
    await run('mv deep moved')
    if (options.remountsAfterFolderRename) await remount()
    await run(`
      test "$(cat moved/er/est/file)" = 1
      test "$(cat 'moved/er/ä 😀 + %20')" = 2
      test ! -e deep
      rm -r moved b
      test "$(ls)" = "$(printf 'large\\nnote')"
    `)
  })

  test('clones a git repository, commits, packs and pushes', { timeout }, async () => {
    makeProject(join(folder, 'project'))
    const pushed = await runCommand('sh', ['-euc', pushProject, folder], gitEnvironment)
    assert.equal(pushed.status, 0, pushed.stderr)
    await run(`
      git clone --quiet 'file://${folder}/bare' clone
      cd clone
      git fsck --strict
      test -z "$(git status --porcelain)"
      printf '\\n' >> README; git add README; git commit --quiet -m "A step"
      git gc --quiet; git fsck --strict
      git push --quiet origin main
      test "$(git --git-dir '${folder}/bare' rev-parse main)" = "$(git rev-parse HEAD)"
    `)
  })

  test('compiles TypeScript there, and runs what came of it', { timeout }, async () => {
    const tsc = join(import.meta.dirname, '../../node_modules/.bin/tsc')
    assert.equal(await run(`cd clone; '${process.execPath}' '${tsc}' -p .; '${process.execPath}' out/main.js`), '210\n')
  })

  const canBuild = hasProgram('cc') && hasProgram('make')
  test('builds C by make, and again only what changed', {
    timeout,
    skip: canBuild ? false : 'no cc or make',
  }, async () => {
    assert.match(await run('cd clone; make --silent -j2; ./sum; make'), /^210\n.*up to date/)
    const rebuilt = await run(`
      cd clone
      touch -d '2 hours ago' *.c; touch -d '1 hour ago' *.o sum
      printf '\\n' >> part3.c; make; ./sum
    `)
    assert.equal(rebuilt.match(/-c /g)?.length, 1, rebuilt)
    assert.match(rebuilt, /\n210\n$/)
  })

  test('is the same for the next mount, byte by byte', { timeout }, async () => {
    await run(`find . -type f -print0 | sort -z | xargs -0 sha256sum > '${folder}/sums'`)
    await settle()
    await remount()
    await run(
      `sha256sum --quiet --check '${folder}/sums'; test "$(find . -type f | wc -l)" = "$(wc -l < '${folder}/sums')"`,
    )
    await run('rm -r clone large note; test -z "$(ls -A)"')
  })

  test(`makes, lists, reads and deletes ${fileCount} small files`, { timeout: 6 * timeout }, async (context) => {
    const timed = async (what: string, work: () => Promise<unknown>): Promise<void> => {
      const start = performance.now()
      await work()
      context.diagnostic(`${what} in ${((performance.now() - start) / 1000).toFixed(1)} s`)
    }
    await timed('made', async () => {
      await run('mkdir many')
      for (let first = 1; first <= fileCount; first += 1000) {
        const last = Math.min(first + 999, fileCount)
        await run(`cd many; seq ${first} ${last} | split -l 1 -a 5 --numeric-suffixes=${first} - file-`)
      }
      await settle()
    })
    await remount()
    await timed('listed', () => run(`test "$(ls many | wc -l)" = ${fileCount}`))
    await timed('read', () => run(`seq ${fileCount} > '${folder}/numbers'; cat many/* | cmp - '${folder}/numbers'`))
    await timed('deleted', () => run(`rm -r many; test -z "$(ls -A)"`))
  })
}

/** A program in C and one in TypeScript that both say 210, in many small files. */
function makeProject(project: string): void {
  mkdirSync(project, { recursive: true })
  const write = (name: string, text: string): void => writeFileSync(join(project, name), text)
  const parts = Array.from({ length: 21 }, (_, index) => index)
  for (const part of parts) {
    write(`part${part}.c`, `int part${part}(void) { return ${part}; }\n`)
    write(`part${part}.ts`, `export const part${part}: number = ${part}\n`)
  }
  const sum = parts.map((part) => `part${part}`)
  const calls = sum.map((name) => `${name}()`).join(' + ')
  const declarations = sum.map((name) => `int ${name}(void);\n`).join('')
  write('main.c', `#include <stdio.h>\n${declarations}int main(void) { printf("%d\\n", ${calls}); return 0; }\n`)
  const objects = ['main.o', ...sum.map((name) => `${name}.o`)].join(' ')
  write('Makefile', `sum: ${objects}\n\t$(CC) -o $@ $^\n`)
  const imports = sum.map((name) => `import { ${name} } from './${name}.js'\n`).join('')
  write('main.ts', `${imports}console.log(${sum.join(' + ')})\n`)
  write('package.json', '{ "type": "module" }\n')
  write('.gitignore', '*.o\nsum\nout/\n')
  write('README', 'Adds up to 210.\n')
  const compilerOptions = {
    outDir: 'out',
    rootDir: '.',
    module: 'nodenext',
    target: 'es2022',
    strict: true,
    lib: ['es2022', 'dom'],
    types: [],
  }
  write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['*.ts'] }))
}

const pushProject = `
git init --quiet --bare --initial-branch=main "$0/bare"
cd "$0/project"
git init --quiet --initial-branch=main
git add .
git commit --quiet -m "A step"
git push --quiet "file://$0/bare" main
`
