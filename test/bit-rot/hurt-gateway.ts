/**
 * Cells of the gateway: a file of its folder is damaged. Each object is read right, or is refused by an error of the server's; only
 * a disk that takes back what it has synced can take objects along, and then just the last ones.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Randomness } from '@nupeerstack/runtime'
import type { Cell, CellResult } from './cell.ts'
import { gatewayFiles } from './file-kinds.ts'
import { hurtPrograms } from './hurt-programs.ts'
import type { RotNetwork } from './rot-network.ts'
import { lookAtObjects, type ObjectsSeen, putMissing } from './rot-objects.ts'

/** A gateway that has just started asks its nodes first. */
const settleMs = 20_000

export async function hurtGateway(
  network: RotNetwork,
  cell: Cell,
  randomness: Randomness,
): Promise<Omit<CellResult, 'cell' | 'ms'>> {
  const kind = gatewayFiles.find(({ name }) => name === cell.file)
  if (kind === undefined) throw new RangeError(`gateways keep no ${cell.file}`)
  const { gateway } = network
  const hurt = await hurtPrograms([gateway], cell, kind, randomness)
  if (hurt.done.length === 0) return { outcome: 'untouched', notes: [], violations: hurt.violations }
  const violations = [...hurt.violations]
  const notes = [...hurt.done, ...hurt.refusals]
  let outcome: CellResult['outcome'] = 'harmless'
  if (gateway.isUp()) {
    const seen = await lookUntilSettled(network)
    if (seen.refused > 0) outcome = 'refused'
    if (seen.wrong.length > 0) {
      const isRolledBack = mayRollBack(cell) && seen.wrong.every(isOfLastObjects)
      if (isRolledBack) outcome = 'rolled-back'
      else violations.push(...seen.wrong)
    }
    notes.push(`${seen.right} right, ${seen.refused} refused`, ...seen.wrong)
    await gateway.kill()
    await hurt.restoreAll()
  } else {
    outcome = 'refused'
    await hurt.restore()
  }
  // What a gateway with another past has freed is put again.
  await putMissing(network.s3(), network.objects, outcome === 'rolled-back')
  const after = await lookUntilSettled(network)
  if (after.refused > 0 || after.wrong.length > 0) {
    violations.push(`afterwards ${after.refused} are refused`, ...after.wrong)
  }
  return { outcome, notes, violations }
}

/** Its own past is all that a database knows of itself: where a later one is taken away, nothing in the file says so. */
function mayRollBack({ file, damage }: Cell): boolean {
  if (damage === 'stale-copy') return /\.db(-wal)?$/.test(file)
  return file.endsWith('.db-wal') && (damage === 'truncate' || damage === 'delete')
}

function isOfLastObjects(what: string): boolean {
  return /^late-\d+ (is answered by 404|is not in the listing)$/.test(what)
}

async function lookUntilSettled(network: RotNetwork): Promise<ObjectsSeen> {
  const deadline = performance.now() + settleMs
  for (;;) {
    const seen = await lookAtObjects(network.s3(), network.objects)
    const isOver = performance.now() > deadline
    if (seen.refused === 0 || isOver) return seen
    await pause(200)
  }
}
