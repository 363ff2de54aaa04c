/** Amounts as people read and write them: bytes, tokens, durations. Machines get plain numbers from `--json`. */
import { CliError } from './cli-error.ts'

const byteUnits = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const

/** `7.5 MiB`: three digits at most, binary units, because shards and pieces are powers of two. */
export function formatBytes(sizeBytes: number): string {
  let value = sizeBytes
  let unit = 0
  while (value >= 1024 && unit < byteUnits.length - 1) {
    value /= 1024
    unit += 1
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1
  return `${value.toFixed(digits).replace(/\.0$/, '')} ${byteUnits[unit]}`
}

/** Reads `10GB`, `2 TiB`, `500m` or a plain number of bytes. Decimal units unless an `i` says binary. */
export function parseBytes(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([kmgtp]?)(i?)b?$/i.exec(text.trim())
  if (match === null) throw new CliError('usage', `“${text}” is not a size; write for instance 10GB or 500MiB.`)
  const base = match[3] === '' ? 1000 : 1024
  const exponent = ['', 'k', 'm', 'g', 't', 'p'].indexOf((match[2] ?? '').toLowerCase())
  const sizeBytes = Math.round(Number(match[1]) * base ** exponent)
  if (!Number.isSafeInteger(sizeBytes)) throw new CliError('usage', `“${text}” is more than any disk has.`)
  return sizeBytes
}

/** Staking tokens (10^18 base units) with thousands separated, and up to `decimals` of the fraction where there is one. */
export function formatTokens(baseUnits: bigint, decimals = 2): string {
  return formatAmount(baseUnits, 10n ** 18n, decimals)
}

/** The payment token (10^6 base units), in the same way. */
export function formatStablecoins(baseUnits: bigint): string {
  return formatAmount(baseUnits, 10n ** 6n, 2)
}

function formatAmount(baseUnits: bigint, scale: bigint, decimals: number): string {
  const hundredths = 10n ** BigInt(decimals)
  const rounded = (baseUnits * hundredths) / scale
  const whole = (rounded / hundredths).toString().replace(/\B(?=(\d{3})+$)/g, ',')
  const fraction = (rounded % hundredths).toString().padStart(decimals, '0').replace(/0+$/, '')
  return fraction === '' ? whole : `${whole}.${fraction}`
}

/** `0.4 s`, `12 s`, `3 min`. */
export function formatDuration(durationMs: number): string {
  const seconds = durationMs / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 120) return `${Math.round(seconds)} s`
  return `${Math.round(seconds / 60)} min`
}

/** `1,234`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US')
}
