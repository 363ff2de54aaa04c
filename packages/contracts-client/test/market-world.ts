/**
 * Two operators and two customers on the real contracts in a bare EVM, quick enough for thousands of steps. Operator 0
 * proves every challenge; operator 1 does as the history says.
 */
import assert from 'node:assert/strict'
import { addressOfPrivateKey, type DealId, type Offer, parseAddress, parseDealId } from '@nupeerstack/protocol'
import { createPublicClient, custom, encodeFunctionData, type Hex, hexToBytes, parseEventLogs, toHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { createEvm } from '../src/dev-chain/evm.ts'
import { planDeployment } from '../src/evm/deploy-contracts.ts'
import { fetchHeaderRlp } from '../src/evm/header-rlp.ts'
import { toChainError, withCommonErrors } from '../src/evm/rpc.ts'
import { bondsAbi } from '../src/generated/bonds.ts'
import { marketAbi } from '../src/generated/market.ts'
import { prevrandaoBeaconAbi } from '../src/generated/prevrandao-beacon.ts'
import { stakingTokenAbi } from '../src/generated/staking-token.ts'
import { storageKindAbi } from '../src/generated/storage-kind.ts'
import { testStablecoinAbi } from '../src/generated/test-stablecoin.ts'
import {
  addressOfKind,
  devDeployerKey,
  networkParameters,
  offerScheme,
  revisionScheme,
  storageKind,
} from '../src/index.ts'
import { answerChallenge, keepDeal, keptByDeal } from './kept-deal.ts'

const chainId = 31_337
const periodBlocks = 1_000
const unit = 10n ** 18n
const errors = withCommonErrors([storageKindAbi])
const gasPrice = 10n ** 10n
const minted = 1_000n * unit

/** Accounts 0 and 1 are operators, 2 and 3 customers, 4 the deployer. */
const keys = [...[1, 2, 3, 4].map((byte) => new Uint8Array(32).fill(byte)), devDeployerKey]
const addresses = keys.map(addressOfPrivateKey)
const accounts = keys.map((key) => privateKeyToAccount(toHex(key)))
/** Deals keep 1 to 3 pieces; the same bytes serve every history. */
const keptByCount = new Map([1, 2, 3].map((count) => [count, keepDeal(count)]))

/** What may happen; `who` and `deal` are indices, amounts are scaled to what they count. */
export type Step =
  | {
      readonly kind: 'provision' | 'thaw' | 'release' | 'withdraw' | 'rejoin'
      readonly who: 0 | 1
      readonly amount: number
    }
  | { readonly kind: 'open'; readonly who: 0 | 1; readonly customer: 2 | 3; readonly amount: number }
  | {
      readonly kind: 'close' | 'settle' | 'top-up' | 'post'
      readonly who: 0 | 1 | 2 | 3
      readonly deal: number
      readonly amount: number
    }
  | { readonly kind: 'prove'; readonly who: 0 | 1 }
  | { readonly kind: 'pay-out'; readonly who: 0 | 1 | 2 | 3 }
  | { readonly kind: 'report' | 'judge'; readonly who: 0 | 1; readonly back: number }
  | { readonly kind: 'next-period'; readonly isRecorded: boolean; readonly provesToo: boolean }

export interface MarketWorld {
  /** Does what the contracts allow of it; a refusal is fine, a failure of any other kind is not. */
  perform(step: Step): Promise<void>
  checkInvariants(): Promise<void>
  /** How often each contract function was carried out. */
  readonly done: ReadonlyMap<string, number>
}

export async function createMarketWorld(): Promise<MarketWorld> {
  const balances = addresses.map((address) => ({ address, wei: 10n ** 24n }))
  const evm = await createEvm({ chainId, timestamp: 1_700_000_000, balances })
  const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    const answer = await evm.handle({ id: null, method, params })
    if ('error' in answer) throw Object.assign(new Error(answer.error.message), answer.error)
    return answer.result
  }
  const client = createPublicClient({ transport: custom({ request }, { retryCount: 0 }), cacheTime: 0 })
  const nonces = addresses.map(() => 0)
  const open: DealId[] = []
  const revisions = new Map<DealId, number>()
  const paidIn = new Map<DealId, bigint>()
  const done = new Map<string, number>()
  /** What each operator had promised when the period began. */
  /** What each has effectively promised, and in which period. */
  const challenged = ['', '']
  let challengedIn = -1n
  let offers = 0n

  async function sendRaw(who: number, transaction: { to?: Hex; data?: Hex }): Promise<Hex> {
    const account = accounts[who]
    assert.ok(account)
    const nonce = nonces[who] ?? 0
    nonces[who] = nonce + 1
    const common = { type: 'eip1559', chainId, nonce, gas: 6_000_000n } as const
    const fees = { maxFeePerGas: gasPrice, maxPriorityFeePerGas: 0n }
    return await evm.call<Hex>(
      'eth_sendRawTransaction',
      await account.signTransaction({ ...common, ...fees, ...transaction }),
    )
  }

  const parameters = networkParameters({
    periodBlocks,
    samples: 1,
    bondPerPiece: unit / 10n,
    rejoinAfterPeriods: 1,
    thawingBlocks: 14_000,
  })
  const plan = planDeployment(addresses[4] ?? '0x', 0, { ...parameters, payment: 'test-dollar' })
  for (const transaction of plan.transactions) await sendRaw(4, transaction)
  await evm.call('evm_mine')
  const deployment = { chainId, deployedAtBlock: 1, ...plan.deployment }
  const bonds = { address: deployment.bonds, abi: bondsAbi } as const
  const market = { address: deployment.market, abi: marketAbi } as const
  const kind = { address: addressOfKind(deployment, storageKind), abi: storageKindAbi } as const
  const beacon = { address: plan.beacon, abi: prevrandaoBeaconAbi } as const
  const stake = { address: deployment.stakingToken, abi: stakingTokenAbi } as const
  const dollar = { address: deployment.stablecoin, abi: testStablecoinAbi } as const

  /** Does the call unless the contracts refuse it by an error of theirs; anything else, a panic above all, is a bug. */
  async function attempt(
    who: number,
    call: { address: Hex; abi: readonly unknown[]; functionName: string; args: readonly unknown[] },
  ) {
    const { request: checked } = await client
      .simulateContract({ ...call, account: addresses[who] } as never)
      .catch((cause: unknown) => {
        const { code, reason } = toChainError(call.functionName, cause, errors)
        assert.equal(code, 'refused', String(cause))
        assert.match(reason ?? String(cause), /^(Market|Bonds|StorageKind|MissBook|PrevrandaoBeacon|SeedBook|ERC20)/)
        return { request: undefined }
      })
    if (checked === undefined) return undefined
    const hash = await sendRaw(who, { to: call.address, data: encodeFunctionData(call as never) })
    await evm.call('evm_mine')
    const receipt = await client.getTransactionReceipt({ hash })
    assert.equal(receipt.status, 'success', call.functionName)
    done.set(call.functionName, (done.get(call.functionName) ?? 0) + 1)
    return receipt
  }

  for (const who of [0, 1, 2, 3]) {
    const account = addresses[who] ?? '0x'
    await attempt(4, { ...stake, functionName: 'mint', args: [account, minted] })
    await attempt(4, { ...dollar, functionName: 'mint', args: [account, 1_000n] })
    await attempt(who, { ...stake, functionName: 'approve', args: [deployment.bonds, 2n ** 255n] })
    await attempt(who, { ...dollar, functionName: 'approve', args: [deployment.market, 2n ** 255n] })
  }
  for (const who of [0, 1])
    await attempt(who, { ...bonds, functionName: 'depositAndProvision', args: [kind.address, 100n * unit] })

  async function openDeal(who: 0 | 1, customer: 2 | 3, size: number): Promise<void> {
    const [operatorKey, operatorAddress, customerAddress] = [keys[who], addresses[who], addresses[customer]]
    assert.ok(operatorKey && operatorAddress && customerAddress)
    const offer: Offer = {
      operator: operatorAddress,
      customer: customerAddress,
      customerSigner: customerAddress,
      kind: kind.address,
      payment: dollar.address,
      pricePerUnitPeriodWad: (unit * BigInt(size)) / 10n,
      // Up to a tenth, which is the lowest price: a deposit of the size covers the notice.
      floorPerUnitPeriodWad: size === 0 ? 0n : (unit * BigInt(size % 3)) / 20n,
      noticePeriods: size % 4,
      exitShareBps: (size % 5) * 2_500,
      unitsMax: 3 + size,
      durationPeriods: 2 + (size % 20),
      validUntilPeriod: 1_000,
      nonce: ++offers,
      terms: new Uint8Array(),
    }
    const signature = offerScheme(deployment).sign(offer, operatorKey)
    const stored = {
      ...offer,
      noticePeriods: BigInt(offer.noticePeriods),
      unitsMax: BigInt(offer.unitsMax),
      durationPeriods: BigInt(offer.durationPeriods),
      validUntilPeriod: 1_000n,
      terms: '0x',
    }
    const receipt = await attempt(customer, {
      ...market,
      functionName: 'openDeal',
      args: [stored, toHex(signature), BigInt(size)],
    })
    const [opened] = parseEventLogs({ abi: marketAbi, eventName: 'DealOpened', logs: receipt?.logs ?? [] })
    if (opened === undefined) return
    const id = parseDealId(String(opened.args.id))
    open.push(id)
    paidIn.set(id, BigInt(size))
  }

  async function post(who: number, id: DealId, size: number): Promise<void> {
    const { operator: operatorAddress, customer } = await client.readContract({
      ...market,
      functionName: 'dealOf',
      args: [BigInt(id)],
    })
    const count = size % 4
    const number = (revisions.get(id) ?? 0) + 1
    const root = count === 0 ? new Uint8Array(32) : (keptByCount.get(count)?.tree.root() ?? new Uint8Array(32))
    const revision = { dealId: id, number, root, pieces: count }
    const scheme = revisionScheme({ chainId, address: kind.address })
    const sign = (address: string) =>
      toHex(scheme.sign(revision, keys[addresses.indexOf(parseAddress(address))] ?? new Uint8Array()))
    const post = {
      ...{ id: BigInt(id), number: BigInt(number), root: toHex(root), pieces: BigInt(count) },
      ...{ customerSignature: sign(customer), operatorSignature: sign(operatorAddress) },
    }
    if ((await attempt(who, { ...kind, functionName: 'postRevision', args: [post] })) === undefined) return
    revisions.set(id, number)
  }

  async function prove(who: 0 | 1): Promise<void> {
    const address = addresses[who]
    assert.ok(address)
    const standing = await client.readContract({ ...kind, functionName: 'standingOf', args: [address] })
    const period = await client.readContract({ ...beacon, functionName: 'currentPeriod', args: [] })
    const seed = await client.readContract({ ...beacon, functionName: 'seedOf', args: [period] })
    if (!standing.isOwing || BigInt(seed) === 0n) return
    const promised = await client.readContract({ ...kind, functionName: 'promisedDealsOf', args: [address, 0n, 100n] })
    const deals = promised.map(({ id, root }) => ({ dealId: parseDealId(String(id)), root: hexToBytes(root) }))
    const challenge = { seed: new Uint8Array(Buffer.from(seed.slice(2), 'hex')), operator: address, samples: 1 }
    const answers = answerChallenge(challenge, deals, keptByDeal(deals, keptByCount.values())).map(
      ({ dealIndex, piece, leaf, path }) => ({
        dealIndex,
        piece: BigInt(piece),
        leaf: toHex(leaf),
        path: path.map((hash) => toHex(hash)),
      }),
    )
    assert.ok(
      await attempt(who, { ...kind, functionName: 'prove', args: [address, period, answers] }),
      'an honest proof is accepted',
    )
  }

  async function nextPeriod(isRecorded: boolean, provesToo: boolean): Promise<void> {
    // As late as can be, so that everything else happens while the challenge is open.
    await prove(0)
    if (provesToo) await prove(1)
    const head = Number(await client.getBlockNumber())
    const designated = head - (head % periodBlocks) + periodBlocks + parameters.seedDistanceBlocks
    await evm.call('hardhat_mine', toHex(designated - head - 1))
    await evm.call('evm_mine')
    await evm.call('evm_mine')
    for (const who of [0, 1]) challenged[who] = await promisedBy(who)
    challengedIn = await client.readContract({ ...beacon, functionName: 'currentPeriod', args: [] })
    if (!isRecorded) return
    const header = await fetchHeaderRlp(client, designated)
    assert.ok(header)
    assert.ok(await attempt(4, { ...beacon, functionName: 'record', args: [header] }))
  }

  async function perform(next: Step): Promise<void> {
    const scaled = 'amount' in next ? BigInt(next.amount) * unit : 0n
    const id = 'deal' in next ? open[next.deal % Math.max(open.length, 1)] : undefined
    switch (next.kind) {
      case 'provision':
        return void (await attempt(next.who, {
          ...bonds,
          functionName: 'depositAndProvision',
          args: [kind.address, scaled],
        }))
      case 'thaw':
        return void (await attempt(next.who, { ...bonds, functionName: 'thaw', args: [kind.address, scaled] }))
      case 'release':
        return void (await attempt(next.who, { ...bonds, functionName: 'release', args: [kind.address] }))
      case 'withdraw':
        return void (await attempt(next.who, { ...bonds, functionName: 'withdraw', args: [scaled] }))
      case 'rejoin':
        return void (await attempt(next.who, { ...kind, functionName: 'rejoin', args: [] }))
      case 'open':
        return await openDeal(next.who, next.customer, next.amount)
      case 'report':
      case 'judge': {
        const period = await client.readContract({ ...beacon, functionName: 'currentPeriod', args: [] })
        const args = [addresses[next.who], period > BigInt(next.back) ? period - BigInt(next.back) : 0n]
        return void (await attempt(3, {
          ...kind,
          functionName: next.kind === 'report' ? 'reportMiss' : 'judgeMiss',
          args,
        }))
      }
      case 'prove':
        return await prove(next.who)
      case 'next-period':
        return await nextPeriod(next.isRecorded, next.provesToo)
      case 'pay-out':
        return void (await attempt(next.who, { ...market, functionName: 'withdraw', args: [dollar.address] }))
      case 'post':
        return id === undefined ? undefined : await post(next.who, id, next.amount)
      case 'top-up': {
        if (id === undefined) return
        const done = await attempt(next.who, {
          ...market,
          functionName: 'topUp',
          args: [BigInt(id), BigInt(next.amount)],
        })
        if (done !== undefined) paidIn.set(id, (paidIn.get(id) ?? 0n) + BigInt(next.amount))
        return
      }
      case 'close':
      case 'settle': {
        if (id === undefined) return
        const functionName = next.kind === 'close' ? 'closeDeal' : 'settle'
        const { customer } = await client.readContract({ ...market, functionName: 'dealOf', args: [BigInt(id)] })
        const who = next.who > 1 ? addresses.indexOf(parseAddress(customer)) : next.who
        return void (await attempt(who, { ...market, functionName, args: [BigInt(id)] }))
      }
    }
  }

  async function checkInvariants(): Promise<void> {
    const held = await client.readContract({ ...dollar, functionName: 'balanceOf', args: [market.address] })
    const owed = await client.readContract({ ...market, functionName: 'owed', args: [dollar.address] })
    const customersDeals = await Promise.all(
      [2, 3].map((who) =>
        client.readContract({ ...market, functionName: 'dealsOf', args: [addresses[who] ?? '0x', 0n, 100n] }),
      ),
    )
    const claims = await Promise.all(
      addresses.map((account) =>
        client.readContract({ ...market, functionName: 'balanceOf', args: [dollar.address, account] }),
      ),
    )
    const deals = customersDeals.flat()
    const escrows = deals.reduce((sum, { deal }) => sum + deal.escrow, 0n)
    assert.equal(held, owed, 'solvent: the market holds what it owes')
    assert.equal(
      owed,
      escrows + claims.reduce((sum, claim) => sum + claim, 0n),
      'what is owed are escrows and balances',
    )
    for (const { id, deal } of deals) {
      assert.ok(deal.paid + deal.escrow <= (paidIn.get(parseDealId(String(id))) ?? 0n), 'a deal pays what was paid in')
      if (!deal.isOpen) continue
      const [earned, periods] = await client.readContract({ ...kind, functionName: 'earned', args: [id] })
      const reserved = deal.unitsMax * periods - earned
      const earnedWad = earned * deal.pricePerUnitPeriodWad + reserved * deal.floorPerUnitPeriodWad
      assert.ok(deal.paid <= earnedWad / unit, 'a deal pays what was earned')
      assert.ok(reserved >= 0n && periods <= deal.endPeriod - deal.openedPeriod)
      assert.ok(earned <= 3n * (deal.endPeriod - deal.openedPeriod), 'and for no longer than it runs')
    }
    await checkChallenges()
    await checkBonds()
  }

  /** An operator's deals that hold pieces, as one comparable text. */
  async function promisedBy(who: number): Promise<string> {
    const args = [addresses[who] ?? '0x', 0n, 100n] as const
    const deals = await client.readContract({ ...kind, functionName: 'promisedDealsOf', args })
    return deals.flatMap(({ id, pieces, root }) => (pieces === 0n ? [] : [`${id}:${pieces}:${root}`])).join(' ')
  }

  async function checkChallenges(): Promise<void> {
    for (const who of [0, 1]) {
      if (challengedIn === (await client.readContract({ ...beacon, functionName: 'currentPeriod', args: [] })))
        assert.equal(await promisedBy(who), challenged[who], 'what is challenged was promised before the seed')
    }
  }

  async function checkBonds(): Promise<void> {
    const held = await client.readContract({ ...stake, functionName: 'balanceOf', args: [bonds.address] })
    const bonded = await client.readContract({ ...bonds, functionName: 'bondedTotal', args: [] })
    let sum = 0n
    for (const who of [0, 1]) {
      const account = addresses[who] ?? '0x'
      const free = await client.readContract({ ...bonds, functionName: 'free', args: [account] })
      const [provisioned, thawing] = await client.readContract({
        ...bonds,
        functionName: 'provisionOf',
        args: [account, kind.address],
      })
      const slashed = await client.readContract({ ...bonds, functionName: 'slashedTotal', args: [account] })
      const committed = await client.readContract({ ...kind, functionName: 'committedBond', args: [account] })
      sum += free + provisioned
      assert.ok(thawing <= provisioned, 'contained: no more thaws than is provisioned')
      if (slashed === 0n) assert.ok(provisioned - thawing >= committed, 'backed: a bond behind every open deal')
      if (who === 0) assert.equal(slashed, 0n, 'an honest operator is never slashed')
    }
    assert.equal(held, bonded, 'solvent: the bonds hold what is bonded')
    assert.equal(bonded, sum)
  }

  return { perform, checkInvariants, done }
}
