/** What an operator has signed twice under one number costs it a fifth of its provision, and nothing else does. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type Address, type DealRevision, parseDealId } from '@nupeerstack/protocol'
import { parseEventLogs, toHex } from 'viem'
import { stakingTokenAbi } from '../src/generated/staking-token.ts'
import { storageFraudAbi } from '../src/generated/storage-fraud.ts'
import { networkParameters, revisionScheme } from '../src/index.ts'
import {
  addresses,
  type BareMarket,
  type Call,
  chainId,
  keys,
  offerOf,
  periodBlocks,
  signOffer,
  startBareMarket,
  unit,
} from './bare-market.ts'
import { byWallet, delegate, post } from './signed-posts.ts'

const [operator, reporter, customer, stranger] = [0, 1, 2, 3]
const keyDelayBlocks = networkParameters().keyDelayPeriods * periodBlocks
/** The order of secp256k1. */
const curveOrder = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n

interface SignedState {
  readonly revision: DealRevision
  readonly signature: Uint8Array
}

/** An operator with 100 tokens behind storage, and a deal of it. */
async function stageDeal() {
  const bare = await startBareMarket()
  await bare.bond(operator, bare.storage.address, 100n)
  const id = await openAnother(bare)
  const address = (await bare.read({ ...bare.storage, functionName: 'signedFraud', args: [] })) as Address
  return { bare, id, fraud: { address, abi: storageFraudAbi } as const }
}

type Stage = Awaited<ReturnType<typeof stageDeal>>

async function openAnother(bare: BareMarket, durationPeriods = 5): Promise<bigint> {
  const offer = offerOf(bare, { durationPeriods })
  return await bare.open(offer, signOffer(bare, offer), 0n)
}

/** A revision whose root counts no live piece and ends in that byte, signed for the storage of this network unless said otherwise. */
function sign(
  { bare, id }: Pick<Stage, 'bare' | 'id'>,
  number: number,
  content: number,
  { by = operator, forDeal = id, forChain = chainId, forKind = bare.storage.address as Address } = {},
): SignedState {
  const root = new Uint8Array(32)
  root[31] = content
  const revision = { dealId: parseDealId(String(forDeal)), number, root, pieces: 3 }
  const scheme = revisionScheme({ chainId: forChain, address: forKind })
  return { revision, signature: scheme.sign(revision, keys[by] as Uint8Array) }
}

function proveCall({ fraud, id }: Stage, number: number, pair: readonly [SignedState, SignedState]): Call {
  const states = pair.map(({ revision: { root, pieces } }) => ({ root: toHex(root), pieces: BigInt(pieces) }))
  const signatures = pair.map(({ signature }) => toHex(signature))
  return { ...fraud, functionName: 'proveFraud', args: [id, BigInt(number), states, signatures] }
}

async function tokensOf({ bare }: Pick<Stage, 'bare'>, account: Address): Promise<bigint> {
  const stake = { address: bare.deployment.stakingToken, abi: stakingTokenAbi } as const
  return (await bare.read({ ...stake, functionName: 'balanceOf', args: [account] })) as bigint
}

async function slashed({ bare }: Pick<Stage, 'bare'>): Promise<bigint> {
  return (await bare.read({ ...bare.bonds, functionName: 'slashedTotal', args: [addresses[operator]] })) as bigint
}

const forged = { reason: 'SignedFraud_NotTheOperatorsSignature' }

suite('signed fraud', () => {
  test('two states under one number cost a fifth of the provision; who brings them has a twentieth of it, once', async () => {
    const stage = await stageDeal()
    const { bare, id } = stage
    const pair = [sign(stage, 7, 1), sign(stage, 7, 2)] as const
    const receipt = await bare.send(reporter, proveCall(stage, 7, pair))
    assert.equal(await slashed(stage), 20n * unit)
    assert.equal(await tokensOf(stage, addresses[reporter] as Address), unit)
    const [proven] = parseEventLogs({ abi: storageFraudAbi, eventName: 'FraudProven', logs: receipt.logs })
    assert.deepEqual([proven?.args.id, proven?.args.number], [id, 7n])
    const other = [sign(stage, 8, 1), sign(stage, 8, 2)] as const
    await assert.rejects(bare.send(stranger, proveCall(stage, 8, other)), { reason: 'SignedFraud_AlreadyProven' })
    // Other counts of pieces are other contents, too.
    const second = { ...stage, id: await openAnother(bare) }
    const first = sign(second, 1, 1)
    const wider = { ...first.revision, pieces: 4 }
    const signature = revisionScheme({ chainId, address: bare.storage.address }).sign(wider, keys[operator]!)
    await bare.send(reporter, proveCall(second, 1, [first, { revision: wider, signature }]))
    assert.equal(await slashed(stage), 36n * unit)
  })

  test('an operator that shows its own fraud gets nothing, and never more than it loses through another account', async () => {
    const stage = await stageDeal()
    await stage.bare.send(operator, proveCall(stage, 1, [sign(stage, 1, 1), sign(stage, 1, 2)]))
    assert.equal(await slashed(stage), 20n * unit)
    assert.equal(await tokensOf(stage, addresses[operator] as Address), 0n)
  })

  test('the same contents twice are no fraud, however often and in whatever form they are signed', async () => {
    const stage = await stageDeal()
    const once = sign(stage, 1, 1)
    for (const again of [once.signature, malleated(once.signature), new Uint8Array(65)]) {
      const pair = [once, { ...once, signature: again }] as const
      await assert.rejects(stage.bare.send(reporter, proveCall(stage, 1, pair)), { reason: 'SignedFraud_TheSameTwice' })
    }
    assert.equal(await slashed(stage), 0n)
  })

  test('what was signed for another number, deal, kind, chain or by another key, is malleated or forged, is shown in vain', async () => {
    const stage = await stageDeal()
    const other = await openAnother(stage.bare)
    const good = sign(stage, 1, 1)
    const second = sign(stage, 1, 2)
    const bads: readonly SignedState[] = [
      sign(stage, 2, 2),
      sign(stage, 1, 2, { forDeal: other }),
      sign(stage, 1, 2, { forKind: stage.bare.market.address }),
      sign(stage, 1, 2, { forKind: stage.fraud.address }),
      sign(stage, 1, 2, { forChain: chainId + 1 }),
      sign(stage, 1, 2, { by: customer }),
      { ...second, signature: malleated(second.signature) },
      { ...second, signature: second.signature.slice(0, 64) },
      { ...second, signature: new Uint8Array(65) },
      { ...second, signature: new Uint8Array() },
      { ...second, signature: good.signature },
    ]
    for (const bad of bads) {
      await assert.rejects(stage.bare.send(reporter, proveCall(stage, 1, [good, bad])), forged)
      await assert.rejects(stage.bare.send(reporter, proveCall(stage, 1, [bad, good])), forged)
    }
    assert.equal(await slashed(stage), 0n)
    await stage.bare.send(reporter, proveCall(stage, 1, [good, second]))
    assert.equal(await slashed(stage), 20n * unit)
  })

  test('a deal of another kind is no deal of storage, and a deal that is closed or never was is shown in vain', async () => {
    const stage = await stageDeal()
    const { bare } = stage
    const kind = await bare.deploy('HostileKind', [bare.market.address])
    await bare.govern({ ...bare.market, functionName: 'listKind', args: [kind.address, true] })
    await bare.bond(operator, kind.address, 100n)
    const offer = offerOf(bare, { kind: kind.address })
    const others = { ...stage, id: await bare.open(offer, signOffer(bare, offer), 0n) }
    await assert.rejects(bare.send(reporter, proveCall(others, 1, [sign(others, 1, 1), sign(others, 1, 2)])))
    const none = { ...stage, id: 99n }
    const notOpen = { reason: 'SignedFraud_NotAnOpenDeal' }
    await assert.rejects(bare.send(reporter, proveCall(none, 1, [sign(none, 1, 1), sign(none, 1, 2)])), notOpen)
    await bare.end(customer, stage.id)
    await assert.rejects(bare.send(reporter, proveCall(stage, 1, [sign(stage, 1, 1), sign(stage, 1, 2)])), notOpen)
    assert.equal(await slashed(stage), 0n)
  })

  test('fraud is punished after the end of the deal and while the bond thaws, until the deal is closed', async () => {
    const stage = await stageDeal()
    const { bare, id } = stage
    await bare.send(customer, { ...bare.market, functionName: 'giveNotice', args: [id] })
    // All but what the deal takes.
    await bare.send(operator, { ...bare.bonds, functionName: 'thaw', args: [bare.storage.address, 99n * unit] })
    await bare.mine(2 * periodBlocks)
    await bare.send(stranger, { ...bare.storage, functionName: 'endPromise', args: [id] })
    await bare.send(reporter, proveCall(stage, 1, [sign(stage, 1, 1), sign(stage, 1, 2)]))
    assert.equal(await slashed(stage), 20n * unit)
  })

  test('many frauds of one operator take no more of it in a window than its kind has declared', async () => {
    const stage = await stageDeal()
    const { bare } = stage
    for (let index = 0; index < 9; index++) {
      const one = { ...stage, id: await openAnother(bare) }
      await bare.send(reporter, proveCall(one, 1, [sign(one, 1, 1), sign(one, 1, 2)]))
    }
    assert.equal(await slashed(stage), 80n * unit)
  })

  test('the key that signs for the operator now is what counts, until the delay of another is over', async () => {
    const stage = await stageDeal()
    const { bare } = stage
    const long = { ...stage, id: await openAnother(bare, 50) }
    await bare.send(operator, { ...bare.market, functionName: 'setSigner', args: [addresses[stranger]] })
    const old = [sign(long, 1, 1), sign(long, 1, 2)] as const
    const fresh = [sign(long, 1, 3, { by: stranger }), sign(long, 1, 4, { by: stranger })] as const
    await assert.rejects(bare.send(reporter, proveCall(long, 1, fresh)), forged)
    const shown = await bare.client.simulateContract({
      ...proveCall(long, 1, old),
      account: addresses[reporter],
    } as never)
    assert.ok(shown, 'the old key counts')
    await bare.mine(keyDelayBlocks)
    // By the old key nothing can be posted any more, and by both nothing was ever signed twice.
    await assert.rejects(post(bare, long.id, 1), { reason: 'StorageKind_NotTheOperatorsSignature' })
    await assert.rejects(bare.send(reporter, proveCall(long, 1, old)), forged)
    await assert.rejects(bare.send(reporter, proveCall(long, 1, [old[0], fresh[0]])), forged)
    await bare.send(reporter, proveCall(long, 1, fresh))
    assert.equal(await slashed(stage), 20n * unit)
  })

  test('code that comes to the operator’s account (EIP-7702) takes no signature back and gives none', async () => {
    const stage = await stageDeal()
    const { bare } = stage
    const wallet = await bare.deploy('Wallet')
    await delegate(bare, operator as number, wallet.address)
    const vouched = { ...sign(stage, 1, 2), signature: Uint8Array.of(1) }
    await assert.rejects(bare.send(reporter, proveCall(stage, 1, [sign(stage, 1, 1), vouched])), forged)
    const pair = [sign(stage, 1, 1), sign(stage, 1, 2)] as const
    await bare.send(
      reporter,
      byWallet({ ...wallet, address: addresses[operator] as Address }, proveCall(stage, 1, pair)),
    )
    // It was brought by the operator itself, through its code.
    assert.equal(await tokensOf(stage, addresses[operator] as Address), 0n)
    assert.equal(await slashed(stage), 20n * unit)
  })
})

/** The other signature of the same that the curve has: s is n - s, and v the other. */
function malleated(signature: Uint8Array): Uint8Array {
  const s = BigInt(toHex(signature.subarray(32, 64)))
  const other = Buffer.from((curveOrder - s).toString(16).padStart(64, '0'), 'hex')
  return Uint8Array.from([...signature.subarray(0, 32), ...other, signature[64] === 27 ? 28 : 27])
}
