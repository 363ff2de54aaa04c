/** The storage node's configuration file, read once and strictly. */
import { type ConfigFields, readConfigFiles } from '@nupeerstack/node-host'
import { type OperatorConfig, parseAmount, parseOperatorConfig, parseServiceTerms } from '@nupeerstack/operator'
import { postEveryPeriodsMax } from '@nupeerstack/protocol'
import type { StorageOffering } from './offer-storage.ts'

/** What is held on the disk of the data folder for when it is full is left free on that of the shards, too. */
export interface StorageNodeConfig extends Omit<OperatorConfig, 'reserveBytes'>, StorageOffering {}

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
    ...parseOperatorConfig(fields),
    storage: fields.group('storage', (storage) => ({
      path: storage.path('path'),
      capacityBytes: storage.whole('capacityBytes', { min: capacityBytesMin, max: Number.MAX_SAFE_INTEGER }),
      reserveBytes: storage.whole('reserveBytes', {
        min: reserveBytesMin,
        max: 1024 ** 3,
        fallback: defaultReserveBytes,
      }),
      admitsMisses: storage.flag('admitsMisses', false),
    })),
    bond: fields.parsed('bond', parseAmount),
    service: fields.group('offer', parseServiceTerms),
    postEveryPeriods: fields.whole('postEveryPeriods', {
      min: 1,
      max: postEveryPeriodsMax,
      fallback: postEveryPeriodsMax,
    }),
  }
}
