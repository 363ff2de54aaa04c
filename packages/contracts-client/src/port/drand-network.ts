/** A network of drand whose rounds a beacon takes: of the scheme bls-unchained-g1-rfc9380, with short signatures on G1. */

export interface DrandNetwork {
  /** What drand's servers call it: 32 bytes. */
  readonly chainHash: `0x${string}`
  /** A point of G2 as EIP-2537 writes it: 256 bytes. */
  readonly publicKey: `0x${string}`
  /** Unix seconds at which round 1 is due. */
  readonly genesisTime: number
  readonly roundSeconds: number
}

/**
 * The network of the League of Entropy with a round every three seconds.
 *
 * Source: https://api.drand.sh/52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971/info
 */
export const quicknet: DrandNetwork = {
  chainHash: '0x52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  publicKey: `0x${[
    '000000000000000000000000000000000d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
    '0000000000000000000000000000000003cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451',
    '000000000000000000000000000000000e5db2b6bfbb01c867749cadffca88b36c24f3012ba09fc4d3022c5c37dce0f977d3adb5d183c7477c442b1f04515273',
    '0000000000000000000000000000000001a714f2edb74119a2f2b0d5a7c75ba902d163700a61bc224ededd8e63aef7be1aaf8e93d7a9718b047ccddb3eb5d68b',
  ].join('')}`,
  genesisTime: 1_692_803_367,
  roundSeconds: 3,
}

/** Whose randomness the seeds of a network are: what its chain's proposers give, or the rounds of a network of drand. */
export type BeaconChoice = 'prevrandao' | DrandNetwork

type Rounds = Pick<DrandNetwork, 'genesisTime' | 'roundSeconds'>

/** When a round is due, in Unix seconds. */
export function dueTimeOf({ genesisTime, roundSeconds }: Rounds, round: number): number {
  return genesisTime + (round - 1) * roundSeconds
}

/** The first round that is due at that time, or later. */
export function roundDueFrom({ genesisTime, roundSeconds }: Rounds, time: number): number {
  return Math.max(0, Math.ceil((time - genesisTime) / roundSeconds)) + 1
}
