/** The storage node's configuration file, read once and strictly. */
import { parseWebSocketUrl } from '@nupeerstack/contracts-client'
import { type ConfigFields, readConfigFiles } from '@nupeerstack/node-host'

import type { StorageServiceConfig } from './storage-service.ts'

export interface StorageNodeConfig {
  readonly dataDir: string
  readonly storage: {
    readonly path: string
    readonly capacityBytes: number
    /** Held on the disk of `dataDir` for when it is full, and left free on that of the shards. */
    readonly reserveBytes: number
  }
  /** Multiaddrs to listen on. */
  readonly listen: readonly string[]
  /** Multiaddrs to tell others instead, where a router stands in between. */
  readonly announce: readonly string[]
  /** TCP port for direct connections, at the addresses that are listened on; 0 for any that is free. */
  readonly directPort: number
  /** Multiaddrs of DHT peers, with their peer ids; the chain's registry gives others. */
  readonly bootstrap: readonly string[]
  readonly chain: {
    readonly rpcUrl: string
    /** Where the same node pushes its heads; unset: it is polled for them. */
    readonly webSocketUrl: string | undefined
    readonly deploymentFile: string
    readonly pollingIntervalMs: number
  }
  /** 32 bytes in hex, readable by its owner only. */
  readonly operatorKeyFile: string
  /** In the staking token's base units. */
  readonly bond: bigint
  readonly service: StorageServiceConfig
}

/** One shard must fit. */
const capacityBytesMin = 16 * 1024 * 1024
/** The log of the database grows to 4 MiB between two checkpoints, and so does the journal of transactions. */
const reserveBytesMin = 4 * 1024 * 1024
/** Twice what both need: the rest is for revisions that free, and for the period until they are posted. */
const defaultReserveBytes = 16 * 1024 * 1024

/** Reads the configuration, which may lie in several files. Throws ConfigError. */
export function readStorageNodeConfig(...files: readonly string[]): Promise<StorageNodeConfig> {
  return readConfigFiles(files, parseStorageNodeConfig)
}

/** Parses the fields of the configuration. */
export function parseStorageNodeConfig(fields: ConfigFields): StorageNodeConfig {
  return {
    dataDir: fields.path('dataDir'),
    storage: fields.group('storage', (storage) => ({
      path: storage.path('path'),
      capacityBytes: storage.whole('capacityBytes', { min: capacityBytesMin, max: Number.MAX_SAFE_INTEGER }),
      reserveBytes: storage.whole('reserveBytes', {
        min: reserveBytesMin,
        max: 1024 ** 3,
        fallback: defaultReserveBytes,
      }),
    })),
    listen: fields.texts('listen'),
    announce: fields.texts('announce', []),
    directPort: fields.whole('directPort', { min: 0, max: 65_535, fallback: 0 }),
    bootstrap: fields.texts('bootstrap', []),
    chain: fields.group('chain', (chain) => ({
      rpcUrl: chain.text('rpcUrl'),
      webSocketUrl: chain.has('webSocketUrl') ? chain.parsed('webSocketUrl', parseWebSocketUrl) : undefined,
      deploymentFile: chain.path('deploymentFile'),
      pollingIntervalMs: chain.whole('pollingIntervalMs', { min: 50, max: 60_000, fallback: 500 }),
    })),
    operatorKeyFile: fields.path('operatorKeyFile'),
    bond: fields.parsed('bond', parseAmount),
    service: fields.group('offer', (offer) => ({
      pricePerUnitPeriodWad: offer.parsed('pricePerUnitPeriodWad', parseAmount),
      durationPeriodsMax: offer.whole('durationPeriodsMax', { min: 1, max: 2 ** 32, fallback: 100_000 }),
      settleEveryPeriods: offer.whole('settleEveryPeriods', { min: 1, max: 100_000, fallback: 10 }),
      withdrawAbove: offer.parsed('withdrawAbove', parseAmount, 1_000_000n),
    })),
  }
}

function parseAmount(text: string): bigint {
  if (!/^[0-9]{1,78}$/.test(text)) throw new Error('an amount is a whole decimal number')
  return BigInt(text)
}
