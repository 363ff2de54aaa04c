/** Parsers of option values: each takes the text as typed and refuses what makes no sense, with what would. */
import { InvalidArgumentError } from 'commander'
import { CliError } from '../cli-error.ts'
import { parseBytes } from '../units.ts'

/** A whole number within bounds. */
export function wholeBetween(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
    if (value >= min && value <= max) return value
    throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`)
  }
}

export const port: (text: string) => number = wholeBetween(1, 65_535)

/** A size such as `10GB`, of at least `minBytes`. */
export function sizeOfAtLeast(minBytes: number): (text: string) => number {
  return (text) => {
    try {
      const value = parseBytes(text)
      if (value >= minBytes) return value
    } catch (error) {
      if (!(error instanceof CliError)) throw error
      throw new InvalidArgumentError(error.message)
    }
    throw new InvalidArgumentError(`It must be at least ${minBytes} bytes.`)
  }
}

/** A region's name as AWS writes them. */
export function regionName(text: string): string {
  if (/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(text)) return text
  throw new InvalidArgumentError('It must be a name like us-east-1.')
}

/** A duration such as `15m`, `12h` or `30d`, in milliseconds. */
export function lifetime(text: string): number {
  const [, digits = '', unit = ''] = /^(\d{1,6})([mhd])$/.exec(text) ?? []
  const minutes = { m: 1, h: 60, d: 24 * 60 }[unit]
  if (minutes === undefined) throw new InvalidArgumentError('It must be a duration like 15m, 12h or 30d.')
  return Number(digits) * minutes * 60_000
}
