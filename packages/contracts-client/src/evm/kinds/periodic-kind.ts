/** `PeriodicCalls` and events over any contract that stands on PeriodicKind. */
import { createHash } from 'node:crypto'
import { parseAddress } from '@nupeerstack/protocol'
import { missBookAbi } from '../../generated/miss-book.ts'
import { periodicKindAbi } from '../../generated/periodic-kind.ts'
import { ChainError } from '../../port/chain.ts'
import type { KindContract, KindLog, PeriodicEvent } from '../../port/kind.ts'
import type { MissVerdict } from '../../port/miss-claim.ts'
import type { PeriodicCalls, PeriodStanding } from '../../port/periodic-calls.ts'
import { readPages } from '../caller.ts'
import { typedContract } from '../kind-contract.ts'

/** What the struct has, whatever else the kind puts into it, that a kind's `standingOf(address)` returns. */
export interface StoredStanding {
  readonly lastProvenPeriod: bigint
  readonly challengedFrom: bigint
  readonly provenCount: bigint
  readonly missesInWindow: bigint
  readonly isEvicted: boolean
  readonly isOwing: boolean
}

/** In the order of the contract's. */
const verdicts: readonly MissVerdict[] = ['undecided', 'upheld', 'deferred']
/** What there is nothing to report with, or to judge: it is not time, another was quicker, or nothing was missed. */
const nothingMissed =
  /^(MissBook_|StorageKind_(Evicted|AlreadyAnswered|NotChallenged|NoSeed|PeriodNotOver|TooLateToReport)$)/

/** 32 bytes each. */
const watchedPerPage = 512

/** How a kind lists what an operator has promised is its own business: its module adds `promisedDeals`. */
export async function createPeriodicCalls(contract: KindContract): Promise<Omit<PeriodicCalls, 'promisedDeals'>> {
  const kind = typedContract(contract, periodicKindAbi)
  const missBook = parseAddress(await kind.read('missBook', []))
  const misses = typedContract(contract.beside(missBook, missBookAbi), missBookAbi)
  const beacon = await contract.beaconAt(parseAddress(await kind.read('beacon', [])))
  /** Whether the contract would take it now: asked as a call that changes nothing. */
  async function isTaken(functionName: 'reportMiss' | 'judgeMiss', args: readonly unknown[]): Promise<boolean> {
    try {
      await contract.read(functionName, args)
      return true
    } catch (error) {
      if (error instanceof ChainError && nothingMissed.test(error.reason ?? '')) return false
      throw error
    }
  }

  return {
    address: kind.address,
    beacon,
    missBook,
    bondPerUnit: await kind.read('bondPerUnit', []),
    isEligible: (operator) => kind.read('isEligible', [operator]),
    standing: async (operator) => toStanding((await contract.read('standingOf', [operator])) as StoredStanding),
    async watchedOperators() {
      const listed = await readPages(watchedPerPage, (from, countMax) =>
        kind.read('watchedOperators', [from, countMax]),
      )
      return listed.map((address) => parseAddress(address))
    },
    periodBlocks: Number(await kind.read('periodBlocks', [])),
    evidencePeriods: Number(await kind.read('evidencePeriods', [])),
    async earned(id) {
      const [unitPeriods, periods] = await kind.read('earned', [BigInt(id)])
      return { unitPeriods, periods: Number(periods) }
    },
    liveUnits: async (id) => Number(await kind.read('liveUnits', [BigInt(id)])),
    endPromise: (id) => kind.write('endPromise', [BigInt(id)]),
    async reportMiss(operator, period) {
      const args = [operator, BigInt(period)] as const
      if (!(await isTaken('reportMiss', args))) return undefined
      return await kind.write('reportMiss', args)
    },
    async openClaims(operator) {
      const open = await misses.read('openClaims', [kind.address, operator])
      return open.map(({ period, reporter, verdict, judgeableFrom, judgeableUntil }) => ({
        period: Number(period),
        reporter: parseAddress(reporter),
        verdict: verdicts[verdict] ?? 'undecided',
        judgeableFrom: Number(judgeableFrom),
        judgeableUntil: Number(judgeableUntil),
      }))
    },
    async judgeMiss(operator, period) {
      const args = [operator, BigInt(period)] as const
      if (!(await isTaken('judgeMiss', args))) return undefined
      return await kind.write('judgeMiss', args)
    },
    async owedSeed(period) {
      const [owed, seed] = await Promise.all([beacon.seed(period), beacon.currentPeriod().then(beacon.seed)])
      if (owed === undefined || seed === undefined) return undefined
      return new Uint8Array(createHash('sha256').update(owed).update(seed).digest())
    },
    admitMiss: (period) => kind.write('admitMiss', [BigInt(period)]),
    rejoin: () => kind.write('rejoin', []),
  }
}

export function toStanding(stored: StoredStanding): PeriodStanding {
  return {
    lastProvenPeriod: Number(stored.lastProvenPeriod),
    activeFromPeriod: Number(stored.challengedFrom),
    provenCount: Number(stored.provenCount),
    missesInWindow: Number(stored.missesInWindow),
    isEvicted: stored.isEvicted,
    isOwing: stored.isOwing,
  }
}

/** What a log says that every kind with periods has; `undefined` for others. */
export function periodicEvent({ name, args }: KindLog): PeriodicEvent | undefined {
  const operator = () => parseAddress(String(args.operator))
  const period = () => Number(args.period)
  switch (name) {
    case 'Proven':
      return { kind: 'proven', operator: operator(), period: period() }
    case 'Missed':
      return {
        kind: 'missed',
        operator: operator(),
        period: period(),
        missesInWindow: Number(args.missesInWindow),
      }
    case 'Evicted':
      return { kind: 'evicted', operator: operator() }
    case 'Rejoined':
      return { kind: 'rejoined', operator: operator() }
    default:
      return undefined
  }
}
