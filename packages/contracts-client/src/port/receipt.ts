/** What a transaction has come to: it is mined, and the contract took it. */
export interface Receipt {
  readonly transactionHash: `0x${string}`
  readonly blockNumber: number
  readonly gasUsed: number
}
