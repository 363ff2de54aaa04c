/** What a development network is made of unless one says otherwise, and the bounds of what one may say. */

export const defaults = {
  nodes: 8,
  s3Port: 9000,
  rpcPort: 8545,
  nodePort: 9100,
  /** A period of 20 blocks of one second lets one watch proofs without waiting. */
  periodBlocks: 20,
  beacon: 'prevrandao',
  capacityBytesPerNode: 10e9,
  region: 'us-east-1',
  chainId: 31_337,
} as const

/** The smallest erasure profile is 2/4, one shard per operator. */
export const nodesMin = 4
/** A development machine runs that many processes; a real network has no such bound. */
export const nodesMax = 64
