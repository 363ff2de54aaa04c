/**
 * No honest operator is said to have missed a challenge, or to have left a customer's question unanswered, so none is slashed. The rule, period by period: a node must answer where
 * some stretch of the period, as long as an answer takes, is left to it. What takes that from it are its own faults and those of the
 * chain, each with the time that it needs to get over them; faults of the network between it and its customers do not. A node whose
 * disk has lost or changed what it held, or that forgets what it has signed for, is not honest from then on.
 */
import type { Address } from '@nupeerstack/protocol'
import { reorgDepthMax } from '../faults/chain-reorg.ts'
import { saidEvents } from '../twins/chain/ledger/said-events.ts'
import { createFaultLog, type SufferedFault } from '../world/fault-log.ts'
import type { Violation } from '../world/violation.ts'
import type { World } from '../world/world.ts'
import type { Checker } from './checker.ts'

/** When the blocks of each period came, in virtual time. */
interface PeriodTimes {
  readonly startMs: number
  endMs: number
}

/** An answer takes a quarter of the period until somebody has recorded the seed, and then some blocks. */
const answerBlocks = 6

/** How long a node takes to be well again: it waits for one that does not answer, backs off, sends again what was lost. */
const recoveryMs: Readonly<Record<string, number>> = {
  crash: 45_000,
  pause: 45_000,
  'rpc-away': 60_000,
  'rpc-slow': 60_000,
  'rpc-behind': 45_000,
  'rpc-stuck': 45_000,
  'rpc-lossy': 45_000,
  'dropped-transactions': 30_000,
  'usurped-nonce': 45_000,
  'dear-blocks': 45_000,
  'chain-stall': 45_000,
  'chain-reorg': 12_000,
}

/** They stand between nodes and customers, or are lies to customers. */
const harmless: ReadonlySet<string> = new Set([
  ...['partition', 'slow-links', 'lossy-links', 'reordering-links', 'clock-jump'],
  ...['withholding-node', 'equivocating-node'],
])

const ofTheChain: ReadonlySet<string> = new Set(['dear-blocks', 'chain-stall', 'chain-reorg'])

export const honestIsNotSlashed: Checker = {
  name: 'honest-is-not-slashed',
  begin: (world) => {
    world.kept(createPeriodTimes)
    world.kept(createBlockTimes)
  },
  check(world) {
    const faults = world.kept(createFaultLog).all()
    const times = world.kept(createPeriodTimes)
    const violations: Violation[] = []
    for (const { name, args } of saidEvents(world.chain.ledger)) {
      if (name !== 'Missed') continue
      const node = world.nodes.find(({ operator }) => operator === (args.operator as Address))
      const period = Number(args.period)
      const time = times.get(period)
      if (node === undefined || time === undefined) continue
      const own = faults.filter((fault) => ofTheChain.has(fault.kind) || concerns(fault, node.name))
      if (!mustAnswer(world, time, own)) continue
      violations.push({
        checker: honestIsNotSlashed.name,
        what: `${node.name} did not answer in period ${period}, with time enough`,
        facts: { period, fromMs: time.startMs, untilMs: time.endMs },
      })
    }
    return [...violations, ...unshown(world)]
  },
}

/** Questions that an honest node had time for, and did not answer. */
function unshown(world: World): Violation[] {
  const faults = world.kept(createFaultLog).all()
  const times = world.kept(createBlockTimes)
  const lastBlocks = new Map<unknown, { readonly asked: number; readonly last: number }>()
  const violations: Violation[] = []
  for (const { name, args, block } of saidEvents(world.chain.ledger)) {
    if (name === 'Asked') lastBlocks.set(args.id, { asked: Number(block.number), last: Number(args.lastBlock) })
    if (name !== 'Unanswered') continue
    const node = world.nodes.find(({ operator }) => operator === (args.operator as Address))
    const window = lastBlocks.get(args.id)
    const [startMs, endMs] = [times.get(window?.asked ?? -1), times.get(window?.last ?? -1)]
    if (node === undefined || startMs === undefined || endMs === undefined) continue
    const own = faults.filter((fault) => ofTheChain.has(fault.kind) || concerns(fault, node.name))
    if (!mustAnswer(world, { startMs, endMs }, own)) continue
    violations.push({
      checker: honestIsNotSlashed.name,
      what: `${node.name} did not show what it was asked of deal ${args.id}, with time enough`,
      facts: { fromMs: startMs, untilMs: endMs },
    })
  }
  return violations
}

/** Whether what it draws names the node, and it can keep the node from answering. */
function concerns({ kind, drawn }: SufferedFault, node: string): boolean {
  return !harmless.has(kind) && JSON.stringify(drawn).includes(`"${node}"`)
}

function mustAnswer({ shape }: World, { startMs, endMs }: PeriodTimes, own: readonly SufferedFault[]): boolean {
  const neededMs = (Math.ceil(shape.periodBlocks / 4) + answerBlocks) * shape.blockIntervalMs
  // What a branch held that was dropped is gone: only what comes after the last change of branch counts.
  const undone = own.filter(({ kind, fromMs }) => kind === 'chain-reorg' && fromMs <= endMs + deepestReorgMs(shape))
  let freeFromMs = Math.max(startMs, ...undone.map(({ untilMs }) => untilMs + (recoveryMs['chain-reorg'] ?? 0)))
  for (const { kind, fromMs, untilMs } of own.toSorted((one, other) => one.fromMs - other.fromMs)) {
    const overMs = untilMs + (recoveryMs[kind] ?? Number.POSITIVE_INFINITY)
    if (overMs <= freeFromMs) continue
    if (Math.min(fromMs, endMs) - freeFromMs >= neededMs) return true
    freeFromMs = overMs
  }
  return endMs - freeFromMs >= neededMs
}

function deepestReorgMs({ blockIntervalMs }: World['shape']): number {
  return reorgDepthMax * blockIntervalMs
}

function createPeriodTimes({ chain, time: { clock }, shape }: World): Map<number, PeriodTimes> {
  const times = new Map<number, PeriodTimes>()
  chain.onBlock(({ number }) => {
    const nowMs = clock.elapsedMs()
    const period = Math.floor(number / shape.periodBlocks)
    const time = times.get(period)
    if (time === undefined) times.set(period, { startMs: nowMs, endMs: nowMs })
    else time.endMs = nowMs
  })
  return times
}

function createBlockTimes({ chain, time: { clock } }: World): Map<number, number> {
  const times = new Map<number, number>()
  chain.onBlock(({ number }) => void times.set(number, clock.elapsedMs()))
  return times
}
