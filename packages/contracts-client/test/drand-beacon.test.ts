/** The second beacon: rounds that drand has published, and those of a network of our own, whose every signature we can make. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { suite, test } from 'node:test'
import { bls12_381 } from '@noble/curves/bls12-381.js'
import { type Abi, type Hex, hexToBytes, toHex } from 'viem'
import { drandBeaconAbi, drandBeaconBytecode } from '../src/generated/drand-beacon.ts'
import { stakingTokenAbi, stakingTokenBytecode } from '../src/generated/staking-token.ts'
import type { ChainError } from '../src/index.ts'
import { type ContractStage, createContractStage, type StagedContract } from './contract-stage.ts'

interface DrandVectors {
  readonly genesisTime: number
  readonly roundSeconds: number
  readonly publicKey: string
  readonly rounds: readonly { readonly round: number; readonly signature: string; readonly randomness: string }[]
}

const { G1, G2 } = bls12_381
const file = new URL('vectors/drand-quicknet.json', import.meta.url)
const quicknet = JSON.parse(await readFile(file, 'utf8')) as DrandVectors
const quicknetKey = G2.Point.fromHex(quicknet.publicKey)

const secretKey = new Uint8Array(32).fill(7)
const ownKey = bls12_381.shortSignatures.getPublicKey(secretKey)
const begin = 1_700_000_000
/** A network of our own. In a period of a minute the round is due 12 s after its start, and is taken for 20 s more. */
const own = { publicKey: ownKey, genesisTime: begin - 600, roundSeconds: 5 }
const rules = { periodSeconds: 60, seedDistanceSeconds: 10, recordingSeconds: 20, answerSeconds: 15 }

/** As EIP-2537 writes it: each coordinate in 64 bytes. */
function wordsOf(point: typeof quicknetKey): Hex {
  const { x, y } = point.toAffine()
  return `0x${[x.c0, x.c1, y.c0, y.c1].map((value) => value.toString(16).padStart(128, '0')).join('')}`
}

function signRound(round: number, key: Uint8Array = secretKey): Hex {
  const number = Buffer.alloc(8)
  number.writeBigUInt64BE(BigInt(round))
  const digest = createHash('sha256').update(number).digest()
  const message = bls12_381.shortSignatures.hash(digest, 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_')
  return `0x${bls12_381.shortSignatures.sign(message, key).toHex()}`
}

type Network = Omit<DrandVectors, 'rounds' | 'publicKey'> & { readonly publicKey: typeof quicknetKey }

interface DrandStage extends ContractStage {
  readonly token: StagedContract
  deployBeacon(network?: Partial<Network> & { readonly key?: Hex }, other?: object): Promise<StagedContract>
}

async function createDrandStage(timestamp: number = begin): Promise<DrandStage> {
  const stage = await createContractStage(timestamp)
  const token = await stage.deploy(stakingTokenAbi as Abi, stakingTokenBytecode, [stage.account, stage.account])
  return {
    ...stage,
    token,
    async deployBeacon(network = {}, other = {}) {
      const { publicKey, genesisTime, roundSeconds, key = wordsOf(publicKey) } = { ...own, ...network }
      const drand = { publicKey: key, genesisTime: BigInt(genesisTime), roundSeconds: BigInt(roundSeconds) }
      const all = Object.entries({ ...rules, ...other }).map(([name, value]) => [name, BigInt(value)])
      const args = [token.address, 10n, drand, Object.fromEntries(all)]
      return await stage.deploy(drandBeaconAbi as Abi, drandBeaconBytecode, args)
    },
  }
}

/** Periods in which the round that is due then is the designated one, with time for all the rest. */
function rulesAround(dueTime: number): typeof rules {
  for (let periodSeconds = 60; ; periodSeconds++) {
    const seedDistanceSeconds = dueTime % periodSeconds
    const needed = seedDistanceSeconds + quicknet.roundSeconds + rules.recordingSeconds + rules.answerSeconds
    if (seedDistanceSeconds > 0 && needed < periodSeconds) return { ...rules, periodSeconds, seedDistanceSeconds }
  }
}

suite('the beacon of drand', { concurrency: 2 }, () => {
  test('rounds that quicknet has published give the randomness that was published with them', async (context) => {
    const { deployBeacon, send, read } = await createDrandStage(quicknet.genesisTime + 600)
    for (const { round, signature, randomness } of quicknet.rounds) {
      const dueTime = quicknet.genesisTime + (round - 1) * quicknet.roundSeconds
      const around = rulesAround(dueTime)
      const beacon = await deployBeacon({ ...quicknet, publicKey: quicknetKey }, around)
      const period = BigInt(Math.floor(dueTime / around.periodSeconds))
      assert.deepEqual(await read(beacon, 'designatedRound', [period]), [BigInt(round), BigInt(dueTime)])
      const { refusal, gasUsed } = await send(beacon, 'record', [`0x${signature}`], dueTime + 5)
      assert.equal(refusal, undefined, `round ${round}`)
      assert.equal(await read(beacon, 'seedOf', [period]), `0x${randomness}`)
      context.diagnostic(`round ${round}: ${gasUsed} gas`)
      assert.ok(gasUsed < 230_000, `${gasUsed} gas`)
    }
  })

  test('a signature is checked whatever the round: those of a key of our own, and nothing that is nearly one', async () => {
    const { deployBeacon, read } = await createDrandStage()
    const beacon = await deployBeacon()
    const isSignature = (round: number | bigint, signature: Hex) =>
      read<boolean>(beacon, 'isSignatureOf', [BigInt(round), signature])
    for (const round of [1, 2, 3, 77, 123_456_789, 2 ** 53 - 1]) {
      assert.equal(await isSignature(round, signRound(round)), true, `round ${round}`)
    }
    const good = signRound(5)
    const withFlags = (change: number) =>
      toHex(hexToBytes(good).map((byte, index) => (index === 0 ? byte ^ change : byte)))
    for (const [what, signature] of [
      ['of another round', signRound(6)],
      ['of another key', signRound(5, new Uint8Array(32).fill(8))],
      ['the other point of that abscissa', withFlags(0x20)],
      ['marked as zero', withFlags(0x40)],
      ['marked as not compressed', withFlags(0x80)],
      ['of another abscissa', toHex(BigInt(good) ^ 1n, { size: 48 })],
      ['the zero of the group', `0xc0${'0'.repeat(94)}`],
      ['an abscissa beyond the modulus', `0x9f${'f'.repeat(94)}`],
      ['too short', good.slice(0, -2) as Hex],
      ['too long', `${good}00`],
      ['not there', '0x'],
    ] as const) {
      assert.equal(await isSignature(5, signature), false, what)
    }
  })

  test('a point of the curve outside its subgroup is no signature', async () => {
    // With the abscissa 4: its ordinate is a root of 68.
    const outside = `0x80${'0'.repeat(93)}4` as Hex
    const { deployBeacon, read } = await createDrandStage()
    const beacon = await deployBeacon()
    assert.throws(() => G1.Point.fromHex(outside.slice(2)), /not in prime-order subgroup/)
    assert.equal(await read(beacon, 'isSignatureOf', [5n, outside]), false)
  })

  test('the round of a period is fixed by its start, and taken while there is time, once, for a reward', async () => {
    const { deployBeacon, send, read, token, account } = await createDrandStage()
    const beacon = await deployBeacon()
    await send(token, 'mint', [beacon.address, 12n])
    const periodAt = Math.floor(begin / rules.periodSeconds) + 2
    const start = periodAt * rules.periodSeconds
    const [round, dueTime] = await read<[bigint, bigint]>(beacon, 'designatedRound', [BigInt(periodAt)])
    // The first that is due at the start plus 10 s, or later.
    assert.ok(Number(dueTime) >= start + 10 && Number(dueTime) < start + 15, `${Number(dueTime) - start}`)
    assert.equal(Number(dueTime), own.genesisTime + (Number(round) - 1) * own.roundSeconds)

    const early = await send(beacon, 'record', [signRound(Number(round) - 1)], start + 1)
    assert.equal(early.refusal, 'DrandBeacon_WrongSignature')
    const last = await send(beacon, 'record', [signRound(Number(round))], Number(dueTime) + 20)
    assert.equal(last.refusal, undefined)
    assert.equal(await read(token, 'balanceOf', [account]), 10n)
    const seed = createHash('sha256')
      .update(hexToBytes(signRound(Number(round))))
      .digest('hex')
    assert.equal(await read(beacon, 'seedOf', [BigInt(periodAt)]), `0x${seed}`)
    const again = await send(beacon, 'record', [signRound(Number(round))], Number(dueTime) + 21)
    assert.equal(again.refusal, 'SeedBook_AlreadyRecorded')

    const [next, nextDue] = await read<[bigint, bigint]>(beacon, 'designatedRound', [BigInt(periodAt + 1)])
    const late = await send(beacon, 'record', [signRound(Number(next))], Number(nextDue) + 21)
    assert.deepEqual([late.refusal, late.refusalArguments], ['DrandBeacon_TooLate', [next]])
  })

  test('a network or rules that cannot be are refused, and the error says which', async () => {
    const { deployBeacon } = await createDrandStage()
    const key = wordsOf(ownKey)
    const refused = async (reason: string, network: Parameters<typeof deployBeacon>[0], other?: object) => {
      await assert.rejects(deployBeacon(network, other), (error) => {
        assert.equal((error as ChainError).reason, reason, (error as Error).message.slice(0, 200))
        return true
      })
    }
    await refused('DrandBeacon_NoRoundTime', { roundSeconds: 0 })
    await refused('DrandBeacon_NoSeedDistance', {}, { seedDistanceSeconds: 0 })
    await refused('DrandBeacon_NoTimeToRecord', {}, { recordingSeconds: 0 })
    await refused('DrandBeacon_NoTimeToAnswer', {}, { answerSeconds: 0 })
    await refused('DrandBeacon_PeriodTooShort', {}, { periodSeconds: 50 })
    await refused('DrandBeacon_NetworkNotBegun', { genesisTime: begin + 600 })
    await refused('DrandBeacon_BadPublicKey', { key: `0x${'0'.repeat(512)}` })
    await refused('DrandBeacon_BadPublicKey', { key: key.slice(0, -2) as Hex })
    await refused('DrandBeacon_BadPublicKey', { key: `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}` as Hex })
    await deployBeacon({}, { periodSeconds: 51 })
  })
})
