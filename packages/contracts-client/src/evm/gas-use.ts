/**
 * What an account's transactions really cost, from those that its journal remembers: the last 64 that were mined, also of an
 * earlier process. The most that one period has cost counts, because a balance must last through the dear ones.
 */
import type { GasFunds } from '../port/chain.ts'
import type { Periods } from '../port/periods.ts'
import { larger } from './larger.ts'
import type { SentTransaction } from './transaction-journal.ts'
import { readSigned } from './transaction-signer.ts'

/** Of a proof with its hashes and the revision after it: what counts while nothing has been sent. */
const gasUnknown = 1_000_000n

/** `feeWei` is what one gas may cost now. */
export function gasFunds(
  sent: Iterable<SentTransaction>,
  {
    balanceWei,
    feeWei,
    periods,
  }: { readonly balanceWei: bigint; readonly feeWei: bigint; readonly periods: Pick<Periods, 'periodOf'> },
): GasFunds {
  const byPeriod = new Map<number, bigint>()
  let gasMost = 0n
  for (const { signed, minedIn, costWei } of sent) {
    const [form] = signed
    if (form !== undefined) gasMost = larger(gasMost, readSigned(form).call.gas)
    if (minedIn === undefined || costWei === undefined) continue
    const period = periods.periodOf(minedIn)
    byPeriod.set(period, (byPeriod.get(period) ?? 0n) + costWei)
  }
  // A node takes a transaction only where the balance covers all the gas that it names, at the highest fee.
  const neededAtOnceWei = (gasMost === 0n ? gasUnknown : gasMost) * feeWei
  const costPerPeriodWei = larger(1n, byPeriod.size === 0 ? neededAtOnceWei : [...byPeriod.values()].reduce(larger))
  const spendableWei = larger(0n, balanceWei - neededAtOnceWei)
  return { balanceWei, costPerPeriodWei, periodsLeft: Number(spendableWei / costPerPeriodWei) }
}
