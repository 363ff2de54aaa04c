/** `BondCalls` over StakingToken and Bonds. */
import { type Address, parseAddress } from '@nupeerstack/protocol'
import { getAbiItem } from 'viem'
import { bondsAbi } from '../generated/bonds.ts'
import { marketAbi } from '../generated/market.ts'
import { stakingTokenAbi } from '../generated/staking-token.ts'
import type { BondCalls, Deployment, Provision } from '../port/chain.ts'
import type { Allowances } from './allowances.ts'
import type { Caller } from './caller.ts'
import { logRangeBlocks } from './events.ts'
import { translated } from './rpc.ts'

export function createBondCalls(caller: Caller, allowances: Allowances, deployment: Deployment): BondCalls {
  const bonds = { address: deployment.bonds, abi: bondsAbi } as const
  const { stakingToken } = deployment

  async function provision(operator: Address, kind: Address): Promise<Provision> {
    const args = [operator, kind] as const
    const [amount, thawing, thawedAtBlock] = await caller.read({ ...bonds, functionName: 'provisionOf', args })
    return { amount, thawing, thawedAtBlock: Number(thawedAtBlock) }
  }

  const free = (operator: Address) => caller.read({ ...bonds, functionName: 'free', args: [operator] })
  const slashedTotal = (operator: Address) => caller.read({ ...bonds, functionName: 'slashedTotal', args: [operator] })

  /** Bonds lists nobody's kinds: these are the ones that a provision can stand behind, as far as is known. */
  async function kindsOf(operator: Address): Promise<Address[]> {
    const market = { address: deployment.market, abi: marketAbi } as const
    const kinds = await caller.read({ ...market, functionName: 'kindsOf', args: [operator] })
    return [...new Set([...Object.values(deployment.kinds), ...kinds.map(parseAddress)])]
  }

  async function provisions(operator: Address): Promise<(Provision & { readonly kind: Address })[]> {
    const kinds = await kindsOf(operator)
    return await Promise.all(kinds.map(async (kind) => ({ kind, ...(await provision(operator, kind)) })))
  }

  /** From the newest blocks back, until all that was ever slashed has been seen. */
  async function sumSlashes(operator: Address, kind: Address, total: bigint): Promise<bigint> {
    const event = getAbiItem({ abi: bondsAbi, name: 'Slashed' })
    const slashes = { address: deployment.bonds, event, args: { operator }, strict: true } as const
    let [seen, ofKind] = [0n, 0n]
    let to = await caller.client.getBlockNumber()
    while (to >= deployment.deployedAtBlock && seen < total) {
      const from = to - BigInt(logRangeBlocks) + 1n
      const fromBlock = from > 0n ? from : 0n
      for (const { args } of await caller.client.getLogs({ ...slashes, fromBlock, toBlock: to })) {
        seen += args.amount
        if (parseAddress(args.kind) === kind) ofKind += args.amount
      }
      to = from - 1n
    }
    return ofKind
  }

  return {
    provision,
    balance: (account) =>
      caller.read({ address: stakingToken, abi: stakingTokenAbi, functionName: 'balanceOf', args: [account] }),
    async bond(operator) {
      const [unused, behind, slashed] = await Promise.all([
        free(operator),
        provisions(operator),
        slashedTotal(operator),
      ])
      const provisioned = behind.reduce((sum, { amount }) => sum + amount, 0n)
      const thawing = behind.reduce((sum, one) => sum + one.thawing, 0n)
      return { total: unused + provisioned, provisioned, thawing, slashed }
    },
    async slashedBy(kind, operator) {
      const [total, kinds] = await Promise.all([slashedTotal(operator), kindsOf(operator)])
      // Bonds has one sum for all kinds; with several, who slashed stands in its events only.
      if (total === 0n || (kinds.length === 1 && kinds[0] === kind)) return total
      return await translated('slashedBy', () => sumSlashes(operator, kind, total))
    },
    async deposit(kind, amount) {
      return await allowances.spend({ token: stakingToken, spender: deployment.bonds, amount }, () =>
        caller.write({ ...bonds, functionName: 'depositAndProvision', args: [kind, amount] }),
      )
    },
    thaw: (kind, amount) => caller.write({ ...bonds, functionName: 'thaw', args: [kind, amount] }),
    async withdraw() {
      const blockNumber = () => caller.client.getBlockNumber()
      const [behind, head] = await Promise.all([provisions(caller.account), translated('withdraw', blockNumber)])
      for (const { kind, thawing, thawedAtBlock } of behind) {
        if (thawing === 0n || head < thawedAtBlock) continue
        await caller.write({ ...bonds, functionName: 'release', args: [kind] })
      }
      return await caller.write({ ...bonds, functionName: 'withdraw', args: [await free(caller.account)] })
    },
  }
}
