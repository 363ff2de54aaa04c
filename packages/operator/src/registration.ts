/**
 * Brings the chain in line with the node at its start: a bond stands behind each kind that it serves, and the market knows
 * under which peer id and addresses the node answers for it. What stands there for other kinds is left alone. Nothing is sent where nothing differs.
 *
 * What a kind has slashed counts as deposited: a node does not pay its fines anew by itself, its operator raises `bond`.
 */
import type { Chain, RegisteredNode } from '@nupeerstack/contracts-client'
import type { Logger, Registrar } from '@nupeerstack/node-host'
import { type Address, parseAddress } from '@nupeerstack/protocol'

export interface RegistrationDependencies {
  readonly chain: {
    readonly account: Address
    readonly bonds: Pick<Chain['bonds'], 'balance' | 'provision' | 'slashedBy' | 'deposit'>
    readonly market: Pick<Chain['market'], 'node' | 'registerNode'>
  }
  readonly log: Logger
}

/** What the operator wants to stand behind a kind, in the staking token's base units. */
export interface WantedProvision {
  readonly kind: Address
  readonly bond: bigint
}

export type RegistrationErrorCode = 'no-bond'

export class RegistrationError extends Error {
  override readonly name = 'RegistrationError'
  readonly code: RegistrationErrorCode

  constructor(code: RegistrationErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** `register` throws RegistrationError `no-bond` while there is neither a bond nor a balance to make one of. */
export function createRegistration(
  { chain, log }: RegistrationDependencies,
  { provisions }: { readonly provisions: readonly WantedProvision[] },
): Registrar {
  async function ensureBond({ kind, bond: wanted }: WantedProvision): Promise<void> {
    const [provision, slashed] = await Promise.all([
      chain.bonds.provision(chain.account, kind),
      chain.bonds.slashedBy(kind, chain.account),
    ])
    const lacking = wanted - provision.amount - provision.thawing - slashed
    if (lacking <= 0n) return
    const balance = await chain.bonds.balance(chain.account)
    const amount = smaller(balance, lacking)
    if (amount > 0n) {
      await chain.bonds.deposit(kind, amount)
      log.info('bond-provisioned', { amount })
    }
    if (amount === lacking) return
    log.warn('bond-too-small', { lacking: lacking - amount })
    if (provision.amount + amount === 0n) {
      throw new RegistrationError('no-bond', `${chain.account} has no staking tokens to bond`)
    }
  }

  return {
    async register({ peerId, addresses, kinds }) {
      // One after the other: both spend the same balance.
      for (const provision of provisions) await ensureBond(provision)
      for (const kind of kinds.map(parseAddress)) {
        const known = await chain.market.node(chain.account, kind)
        if (known !== undefined && isSame(known, { peerId, addresses })) continue
        await chain.market.registerNode(kind, { peerId, addresses })
        log.info('node-registered', { peerId, addresses, kind })
      }
    },
  }
}

function isSame(known: RegisteredNode, { peerId, addresses }: Pick<RegisteredNode, 'peerId' | 'addresses'>): boolean {
  return JSON.stringify([known.peerId, known.addresses]) === JSON.stringify([peerId, addresses])
}

function smaller(a: bigint, b: bigint): bigint {
  // Math.min takes no bigint.
  if (a < b) return a
  return b
}
