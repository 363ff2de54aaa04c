/** Who takes part, and what each begins with. */

/** Operators that prove, whatever happens. */
export const honestOperators: readonly number[] = [0, 2]

/** What each party begins with, of the staking token and of money. */
export const stakePerParty: bigint = 10_000n * 10n ** 18n
export const moneyPerParty: bigint = 1_000_000n
/** Of the stake: behind storage from the beginning. */
export const bondPerParty: bigint = 60n * 10n ** 18n
