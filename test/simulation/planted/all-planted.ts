/** Every planted fault. The table of docs/durability.md is compared with it. */
import type { PlantedFault } from './planted-fault.ts'

const volumeFiles = 'packages/storage-node/src/shards/volume-files.ts'
const dealPieces = 'packages/storage-node/src/deals/sqlite-deal-pieces.ts'
const segmentCipher = 'packages/client/src/coding/segment-cipher.ts'
const compactPacks = 'packages/client/src/chores/compact-packs.ts'
const shardLedger = 'packages/client/src/deals/shard-ledger.ts'
const dealSession = 'packages/client/src/deals/deal-session.ts'
const segmentReader = 'packages/client/src/parts/segment-reader.ts'

/** What most are found in. */
const few = { runner: 'simulation', seeds: 12, operations: 300 } as const

export const plantedFaults: readonly PlantedFault[] = [
  {
    name: 'sync-skipped',
    file: volumeFiles,
    find: '      await file.datasync()\n',
    replace: '',
    whatItIs: 'a node signs receipts for shards that it has not synced',
    foundBy: { ...few, among: 'power-cut', seenBy: ['raw-disks'] },
  },
  {
    name: 'acknowledged-at-k',
    file: 'packages/client/src/coding/profiles.ts',
    find: 'return k + Math.min(m, Math.max(2, Math.ceil(m / 2)))',
    replace: 'return k + 0 * m',
    whatItIs: 'a write is acknowledged when k shards are durable instead of k + s',
    foundBy: { ...few, among: 'crash', seenBy: ['client-book'] },
  },
  {
    name: 'freed-before-compaction',
    file: compactPacks,
    find: '    if (moved === undefined) return\n    try {\n',
    replace: `    if (moved === undefined) return
    await book.commit((await import('../commits.ts')).clientCommits.emptyPacksFreed, () => {
      for (const { part } of packs) book.parts.markFreed(book.smallParts.packHandle(part).id)
    })
    deps.onFreed()
    try {
`,
    whatItIs: 'compaction frees the old packs before the new one is durable',
    foundBy: { ...few, among: 'crash', seenBy: ['client-book'] },
  },
  {
    name: 'old-revision-accepted',
    file: dealSession,
    find: 'if (!signatures.isRevisionBy(this.operator, revision, signature)) {',
    replace: 'if (signature.length === 0) {',
    whatItIs: "the client takes a node's signature without looking at which revision it is of: an old one will do",
    foundBy: { ...few, among: 'equivocating-node', seenBy: ['client-book'] },
  },
  {
    name: 'frame-tag-not-checked',
    file: segmentCipher,
    find: '  } catch {\n    return false\n',
    replace: '  } catch {\n    target.set(plaintext)\n    return true\n',
    whatItIs: 'a frame whose tag does not open is handed out',
    foundBy: { ...few, among: 'lying-node', seenBy: ['read-part', 'acknowledged-reads-back'] },
  },
  {
    name: 'root-not-checked',
    file: segmentReader,
    find: 'if (shardRootFromBytes(names.root) !== manifest.shards[shard]!.root) throw wrongBytes(shard)',
    replace: '',
    whatItIs: 'repair takes whatever a node gives for the whole shard',
    foundBy: { ...few, among: 'bit-rot', seenBy: ['raw-disks'] },
  },
  {
    name: 'slot-reused-early',
    file: dealPieces,
    find: '`UPDATE deal_shard SET until_number = ?\n     WHERE deal',
    replace: '`DELETE FROM deal_shard WHERE ? > 0\n     AND deal',
    whatItIs: 'a node gives the slots of a freed shard away while a posted revision still names it',
    foundBy: { ...few, seenBy: ['node-books'] },
  },
  {
    name: 'challenge-window',
    file: 'packages/storage-node/src/chores/answer-challenge.ts',
    find: 'if (settled.has(time)) return',
    replace: 'if (settled.has(time) || settled.has({ ...time, period: time.period - 1 })) return',
    whatItIs: 'having answered one period, a node takes the next one for answered, too',
    foundBy: { ...few, among: 'break-off-write', operations: 600, seenBy: ['honest-is-not-slashed'] },
  },
  {
    name: 'written-twice',
    file: shardLedger,
    find: '    book.deals.stageFree(before.dealId, shard.root)\n',
    replace: '',
    whatItIs: 'a shard that repair writes to another node stays at the first one, paid for and named by nothing',
    foundBy: { ...few, among: 'abandon-node', seenBy: ['client-book'] },
  },
  {
    name: 'buffer-leaks-per-abort',
    file: 'packages/client/src/parts/fill-segment.ts',
    find: '      } catch (error) {\n        dispose()\n',
    replace: '      } catch (error) {\n',
    whatItIs: 'the memory of a segment is not given back where its upload breaks off',
    foundBy: { ...few, among: 'break-off-write', seenBy: ['shared-memory'] },
  },
]

/** Throws where there is none of that name. */
export function plantedFaultNamed(name: string): PlantedFault {
  const fault = plantedFaults.find((each) => each.name === name)
  if (fault !== undefined) return fault
  const names = plantedFaults.map((each) => each.name).join(', ')
  throw new Error(`there is no planted fault ${name}: it is one of ${names}`)
}
