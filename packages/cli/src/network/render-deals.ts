/** Deals for people: how long they are paid, and which of them end. */
import type { Style } from '../terminal/style.ts'
import { formatCount, formatStablecoins } from '../units.ts'
import type { DealStatus, NetworkStatus } from './network-status.ts'

/** Lines for deals that end early; the rest is counted. */
const linesMax = 10
const dayMs = 86_400_000

/** For how long escrows pay, and what they may not fall below; `undefined` where the chain does not say. */
export function renderRunway(
  { chain, deals }: Pick<NetworkStatus, 'chain' | 'deals'>,
  style: Style,
): string | undefined {
  const funded = deals.flatMap(({ id, funding }) => (funding === undefined ? [] : [{ id, ...funding }]))
  const paying = funded.filter(({ runwayPeriods }) => runwayPeriods !== null)
  const [shortest] = paying.sort((a, b) => Number(a.runwayPeriods) - Number(b.runwayPeriods))
  if (shortest === undefined) return undefined
  const minimum = funded.reduce((sum, { minimumBalance }) => sum + BigInt(minimumBalance), 0n)
  const short = funded.filter(({ isShort }) => isShort).length
  const periods = Number(shortest.runwayPeriods)
  const lasts = `${formatCount(periods)} ${periods === 1 ? 'period' : 'periods'}${inDays(periods, chain.periodMs)}`
  const alarm =
    short === 0 ? '' : style.bad(`, ${short} below it: anyone may end ${short === 1 ? 'that deal' : 'those'}`)
  return `lasts ${lasts} in deal ${shortest.id}, the first to run out; minimum balance ${formatStablecoins(minimum)}${alarm}`
}

/** A line for each deal to whose end somebody has given notice. */
export function renderNotices({ chain, deals }: Pick<NetworkStatus, 'chain' | 'deals'>, style: Style): string[] {
  const ending = deals.filter(({ isOpen, notice }) => isOpen && notice !== undefined)
  const lines = ending.slice(0, linesMax).map((deal) => style.warn(noticeLine(deal, chain)))
  const more = ending.length - lines.length
  return more === 0 ? lines : [...lines, style.warn(`and ${formatCount(more)} more`)]
}

function noticeLine({ id, node, notice, endPeriod }: DealStatus, { period, periodMs }: NetworkStatus['chain']): string {
  const giver = notice?.by === 'anyone' ? `${notice.giver}, as its escrow was short` : `its ${notice?.by}`
  const left = period === null ? undefined : endPeriod - period + 1
  const when =
    left === undefined || left <= 0
      ? `with period ${endPeriod}`
      : `with period ${endPeriod}, in ${formatCount(left)} ${left === 1 ? 'period' : 'periods'}${inDays(left, periodMs)}`
  return `! deal ${id}${node === null ? '' : ` with node ${node}`} ends ${when}: notice by ${giver} in period ${notice?.period}`
}

function inDays(periods: number, periodMs: number | null | undefined): string {
  if (periodMs === null || periodMs === undefined) return ''
  const days = (periods * periodMs) / dayMs
  return days >= 2 ? ` (${Math.floor(days)} days)` : ` (${Math.floor(days * 24)} hours)`
}
