/**
 * Cells of nodes: files of one to m of them are damaged. Every part is read right all the time, and in the end every shard is whole
 * at its node, by audits that begin when it was damaged.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Randomness } from '@nupeerstack/runtime'
import type { Cell, CellResult } from './cell.ts'
import { nodeFiles } from './file-kinds.ts'
import { hasFile, hurtPrograms } from './hurt-programs.ts'
import { hungMs, type RotNetwork } from './rot-network.ts'

const lookEveryMs = 50

export async function hurtNodes(
  network: RotNetwork,
  cell: Cell,
  randomness: Randomness,
): Promise<Omit<CellResult, 'cell' | 'ms'>> {
  const kind = nodeFiles.find(({ name }) => name === cell.file)
  if (kind === undefined) throw new RangeError(`nodes keep no ${cell.file}`)
  const having = network.nodes.filter((node) => kind.name === 'node.db-wal' || hasFile(node, kind))
  const first = Math.floor(randomness.uniform() * having.length)
  const chosen = [...having, ...having].slice(first, first + Math.min(cell.count, having.length))
  const before = await network.client.status()
  const hurt = await hurtPrograms(chosen, cell, kind, randomness)
  if (hurt.done.length === 0) return { outcome: 'untouched', notes: [], violations: hurt.violations }
  const violations = [...hurt.violations, ...(await wrongParts(network))]
  await hurt.restore()
  const isHealed = await untilHealed(network)
  if (!isHealed) {
    const { repairs, audits, deals } = await network.client.status()
    violations.push(`not healed: ${JSON.stringify({ repairs, audits, deals })}`)
  }
  violations.push(...(await wrongParts(network)))
  const after = await network.client.status()
  const broken = ({ deals }: typeof before): number => deals.filter(({ state }) => state !== 'active').length
  const isNoticed =
    after.repairs.done > before.repairs.done ||
    after.audits.damaged > before.audits.damaged ||
    broken(after) > broken(before)
  const outcome = hurt.refusals.length > 0 ? 'refused' : isNoticed ? 'healed' : 'harmless'
  // Nobody minds what stands behind an end, and the next damage should not be there.
  if (outcome === 'harmless' && cell.damage === 'extend') await hurt.undo()
  return { outcome, notes: [...hurt.done, ...hurt.refusals], violations }
}

/** Parts that are not read as they were written. */
async function wrongParts({ client, stored }: RotNetwork): Promise<string[]> {
  const wrong: string[] = []
  for (const { part, bytes } of stored) {
    const chunks: Uint8Array[] = []
    try {
      const range = { part, offset: 0, length: part.sizeBytes }
      for await (const chunk of client.parts.read([range], AbortSignal.timeout(hungMs))) chunks.push(chunk.slice())
      if (Buffer.compare(Buffer.concat(chunks), bytes) !== 0) wrong.push(`part ${part.id} has other bytes`)
    } catch (error) {
      wrong.push(`part ${part.id} cannot be read: ${error}`)
    }
  }
  return wrong
}

/** Whether, from now on, all shards were audited and found whole, with nothing left to repair. */
async function untilHealed({ client, nodes }: RotNetwork): Promise<boolean> {
  const deadline = performance.now() + hungMs
  let since: { checked: number; damaged: number } | undefined
  while (performance.now() < deadline) {
    await pause(lookEveryMs)
    const { repairs, audits, deals, nodes: known } = await client.status()
    const isQuiet =
      repairs.waiting === 0 &&
      repairs.underWay === 0 &&
      known.filter(({ isUp }) => isUp).length === nodes.length &&
      deals.every(({ stagedOperations, state }) => stagedOperations === 0 && (state === 'active' || state === 'closed'))
    if (!isQuiet || since === undefined || audits.damaged > since.damaged) {
      since = isQuiet ? { checked: audits.checked, damaged: audits.damaged } : undefined
      continue
    }
    // A shard has at least a piece; so many answers are a lap of every deal or more.
    const pieces = deals.reduce((sum, deal) => sum + (deal.state === 'active' ? deal.pieces : 0), 0)
    if (audits.checked - since.checked >= pieces) return true
  }
  return false
}
