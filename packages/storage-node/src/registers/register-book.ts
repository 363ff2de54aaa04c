/**
 * Registers: a few KiB that a customer keeps at this node under its own account, replaced as a whole. Whoever has only
 * its keys left finds in them where its data is.
 */
import type { Address } from '@nupeerstack/protocol'

export interface RegisterBook {
  /** Version 0 and no bytes where the account never wrote. */
  read(account: Address): Register
  /** Durable when it returns true; false, and nothing is written, unless `version` is one above what is held. */
  write(account: Address, register: Register): boolean
  /** Forgets the registers of everybody else. */
  keepOnly(accounts: ReadonlySet<Address>): void
}

export interface Register {
  readonly version: number
  /** At most `registerBytesMax`. */
  readonly bytes: Uint8Array
}
