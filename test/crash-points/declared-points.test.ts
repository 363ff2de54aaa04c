/**
 * Every way in which something becomes durable has crash points: the doors to the disk ask for declared ones, nobody goes round the
 * doors, and what is declared is used.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { readSources, type SourceFile, withoutComments } from '../architecture/read-imports.ts'
import { allPoints, commitFiles } from './all-points.ts'

const root = join(import.meta.dirname, '../..')
const shipped = readSources(root, 'packages').filter(({ path }) => path.includes('/src/'))

/** What makes something durable, or gives it its name. The doors themselves are `durable-state` and the disk of `runtime`. */
const direct =
  /\bfsync(Sync)?\(|\bfdatasync|\.(sync|datasync|syncFolder)\(|\brename(Sync)?\(|\blink(Sync)?\(|\bVACUUM INTO\b|\bexec\([^)]*\b(BEGIN|COMMIT)\b/g

/** Files that do so by themselves, how often, and why; those that commit pass points of their own. */
const byThemselves: ReadonlyMap<string, readonly [uses: number, why: string]> = new Map([
  ['packages/storage-node/src/shards/volume-files.ts', [3, 'volumes: passes the points of a volume']],
  ['packages/storage-node/src/shards/volume-shard-store.ts', [1, 'shards: passes the points of a batch']],
  ['packages/node-host/src/identity/identity.ts', [3, 'a key that two starters make at once: passes those of a file']],
  ['packages/cli/src/dev/child-log.ts', [1, 'a log that is put aside']],
  ['packages/cli/src/dev/replace-node.ts', [1, 'a folder that is put aside; the node is lost in any case']],
  ['packages/s3-gateway/src/observers/line-file.ts', [1, 'a log that is put aside']],
])

describe('what becomes durable', () => {
  test('goes through a door, or stands here', () => {
    const found = shipped
      .filter(({ path }) => !/^packages\/(durable-state|runtime)\//.test(path))
      .map((file) => [file.path, directUses(file)] as const)
      .filter(([, uses]) => uses > 0)
    assert.deepEqual(
      Object.fromEntries(found),
      Object.fromEntries([...byThemselves].map(([path, [uses]]) => [path, uses])),
    )
  })

  test('is found where it goes round the doors', () => {
    const file = (text: string): SourceFile => ({ path: 'x.ts', text, imports: [] })
    for (const text of ['renameSync(a, b)', 'await file.datasync()', "exec('BEGIN IMMEDIATE')", 'fsyncSync(file)']) {
      assert.equal(directUses(file(text)), 1, text)
    }
  })
})

describe('crash points', () => {
  test('are declared in the `commits.ts` of their package, and nowhere else', () => {
    const elsewhere = shipped.filter(
      ({ path, text }) =>
        !/\/(commits|crash-points|index)\.ts$/.test(path) &&
        /\bdeclare(Points|Transaction|File|Line|Log)\(/.test(withoutComments(text)),
    )
    assert.deepEqual(
      elsewhere.map(({ path }) => path),
      [],
    )
  })

  test('have a name each', async () => {
    const points = await allPoints()
    assert.ok(points.length > 200)
    assert.equal(new Set(points).size, points.length)
  })

  test('are all handed to what commits', () => {
    const unused = commitFiles.flatMap((path) => {
      const file = shipped.find((each) => each.path === path) ?? assert.fail(path)
      const text = shipped
        .filter((each) => each.path.startsWith(path.slice(0, path.indexOf('/src/'))) && each !== file)
        .map((each) => withoutComments(each.text))
        .join('\n')
      const declared = [...withoutComments(file.text).matchAll(/^ {2}(\w+): declare/gm)].map(([, name]) => name)
      return declared.filter(
        (name) => !new RegExp(`Commits\\.${name}\\b|\\{[^}]*\\b${name}\\b[^}]*\\} = \\w+Commits`).test(text),
      )
    })
    assert.deepEqual(unused, [])
  })
})

function directUses({ text }: SourceFile): number {
  return withoutComments(text).match(direct)?.length ?? 0
}
