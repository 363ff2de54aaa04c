/** What every operator's configuration file has, whatever it sells; a service adds its own fields. */
import { type ChainConfig, parseChainConfig } from '@nupeerstack/contracts-client'
import { type AdminListen, type ConfigFields, parseAdminListen } from '@nupeerstack/node-host'
import type { ServiceTerms } from './market-service.ts'

export interface OperatorConfig {
  readonly dataDir: string
  /** Held on the disk of `dataDir` for when it is full, and left free beside that. */
  readonly reserveBytes: number
  /** Multiaddrs to listen on. */
  readonly listen: readonly string[]
  /** Multiaddrs to tell others instead, where a router stands in between. */
  readonly announce: readonly string[]
  /** TCP port for direct connections, at the addresses that are listened on; 0 for any that is free. */
  readonly directPort: number
  /** Multiaddrs of DHT peers, with their peer ids; the chain's registry gives others. */
  readonly bootstrap: readonly string[]
  readonly chain: ChainConfig
  /** 32 bytes in hex, readable by its owner only. */
  readonly operatorKeyFile: string
  /** Answers of operators whose chain is away that it brings in a period, and pays the gas for. */
  readonly bringsAnswers?: number | undefined
  /** Where the admin server listens besides its socket; unset: nowhere. */
  readonly admin?: AdminListen | undefined
}

/** Parses all but the reserve, whose place in the file is the service's choice. */
export function parseOperatorConfig(fields: ConfigFields): Omit<OperatorConfig, 'reserveBytes'> {
  return {
    dataDir: fields.path('dataDir'),
    listen: fields.texts('listen'),
    announce: fields.texts('announce', []),
    directPort: fields.whole('directPort', { min: 0, max: 65_535, fallback: 0 }),
    bootstrap: fields.texts('bootstrap', []),
    chain: fields.group('chain', parseChainConfig),
    operatorKeyFile: fields.path('operatorKeyFile'),
    bringsAnswers: fields.whole('bringsAnswers', { min: 0, max: 100, fallback: 0 }),
    admin: fields.optionalGroup('admin', parseAdminListen),
  }
}

/** What a service asks for, from the group of fields that says so. */
export function parseServiceTerms(offer: ConfigFields): ServiceTerms {
  return {
    pricePerUnitPeriodWad: offer.parsed('pricePerUnitPeriodWad', parseAmount),
    floorPercent: offer.whole('floorPercent', { min: 0, max: 100, fallback: 20 }),
    noticePeriods: offer.whole('noticePeriods', { min: 0, max: 100_000, fallback: 7 }),
    exitSharePercent: offer.whole('exitSharePercent', { min: 0, max: 100, fallback: 50 }),
    durationPeriodsMax: offer.whole('durationPeriodsMax', { min: 1, max: 2 ** 31, fallback: 100_000 }),
    settleEveryPeriods: offer.whole('settleEveryPeriods', { min: 1, max: 100_000, fallback: 10 }),
    withdrawAbove: offer.parsed('withdrawAbove', parseAmount, 1_000_000n),
  }
}

/** An amount in base units, as decimal text. */
export function parseAmount(text: string): bigint {
  if (!/^[0-9]{1,78}$/.test(text)) throw new Error('an amount is a whole decimal number')
  return BigInt(text)
}
