/**
 * Keeping shards is proven on chain every period, losing them costs a bond, and being restarted costs nothing: tried
 * with short periods on real processes.
 */
import assert from 'node:assert/strict'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { type RealNetwork, type StatusDocument, startRealNetwork } from '../network/real-network.ts'
import { sampleBytes } from '../network/sample-bytes.ts'

const Bucket = 'proven'
const body = sampleBytes('proven', 3_000_000)
const periodBlocks = 8
/** The node that loses its shards; all others are honest. */
const loser = 5

let network: RealNetwork

before(async () => {
  network = await startRealNetwork({ args: ['--period', String(periodBlocks)] })
  await network.s3.send(new CreateBucketCommand({ Bucket }))
  for (const Key of ['a', 'b', 'c']) await network.s3.send(new PutObjectCommand({ Bucket, Key, Body: body }))
  await network.untilSettled()
})
after(() => network?.[Symbol.asyncDispose]())

describe('every period', () => {
  test('each node answers its challenge on chain, and is paid with trust', async () => {
    const { nodes } = await network.until('every node has proven twice', allHaveProven(2), 5)
    for (const { bond, standing } of nodes) {
      assert.equal(bond.slashed, '0')
      assert.equal(standing.missesInWindow, 0)
      assert.ok(standing.pieces > 0)
    }
  })

  test('challenge, answer, verdict and gas are there to read', async () => {
    const proofs = await readProofs()
    const challenge = proofs.find(({ verdict }) => verdict === 'challenged')
    assert.match(challenge?.seed ?? '', /^[0-9a-f]{64}$/)
    assert.ok((challenge?.samples ?? 0) > 0)
    for (let node = 1; node <= 8; node += 1) {
      const proof = proofs.find((other) => other.verdict === 'proven' && other.node === node)
      assert.ok(proof !== undefined, `node ${node} proves`)
      assert.match(proof.transaction, /^0x[0-9a-f]{64}$/)
      assert.ok((proof.gasUsed ?? 0) > 21_000)
    }
    const { stdout } = await network.nps('proofs')
    assert.match(stdout, /challenge\s+every node\s+seed .*\n.*proven\s+node \d/)
  })
})

describe('an honest node', () => {
  test('is not slashed for being killed and revived', async () => {
    await network.nps('node', 'kill', '2')
    await network.nps('node', 'start', '2')
    const { chain } = await network.status()
    const { nodes } = await network.until('node 2 proves again', provenSince(chain.period + 1, [2]), 4)
    assert.equal(nodes[1]?.bond.slashed, '0')
  })
})

describe('a kill -9 of everything', () => {
  test('costs nobody anything: objects, deals and bonds come back, and proofs go on', async () => {
    const old = await network.status()
    await network.killEverything()
    await network.start()
    const now = await network.status()
    assert.deepEqual(
      now.nodes.map(({ bond }) => bond),
      old.nodes.map(({ bond }) => bond),
    )
    assert.deepEqual(
      now.deals.map(({ id, node, isOpen }) => ({ id, node, isOpen })),
      old.deals.map(({ id, node, isOpen }) => ({ id, node, isOpen })),
    )
    assert.ok(now.chain.block >= old.chain.block)
    assert.deepEqual(now.objects, old.objects)
    await readObjects()
    const everybody = now.nodes.map(({ id }) => id)
    const later = await network.until('all prove again', provenSince(now.chain.period + 1, everybody), 3)
    for (const { id, bond } of later.nodes) assert.equal(bond.slashed, '0', `node ${id}`)
  })
})

describe('a node that loses its shards', () => {
  test('misses and pays with its bond, while honest nodes keep theirs', async () => {
    const before = bondOf(await network.status(), loser)
    const shards = join(network.dataPath, 'nodes', String(loser), 'shards')
    for (const name of readdirSync(shards)) rmSync(join(shards, name), { recursive: true })

    const status = await network.until('the bond is smaller', (now) => bondOf(now, loser) < before, 8)
    for (const { id, bond } of status.nodes) {
      if (id !== loser) assert.equal(bond.slashed, '0', `node ${id} is honest`)
    }
    assert.equal(before - bondOf(status, loser), BigInt(status.nodes[loser - 1]?.bond.slashed ?? 0))

    const proofs = await readProofs()
    assert.ok(proofs.some(({ verdict, node }) => verdict === 'missed' && node === loser))
    const slash = proofs.find(({ verdict }) => verdict === 'slashed')
    assert.equal(slash?.node, loser)
    assert.ok(BigInt(slash?.amount ?? 0) > 0n)
    // A node that is down when its answer is due misses once without a fine: that is what the warning is for.
    assert.ok(proofs.every(({ verdict, node }) => verdict !== 'slashed' || node === loser))
  })

  test('does not take an object with it', readObjects)
})

type Proof = {
  readonly verdict: string
  readonly node?: number
  readonly seed?: string
  readonly samples?: number
  readonly amount?: string
  readonly transaction: string
  readonly gasUsed: number | null
}

async function readProofs(): Promise<Proof[]> {
  const { status, stdout, stderr } = await network.nps('proofs', '--json', '--periods', '20')
  assert.equal(status, 0, stderr)
  return JSON.parse(stdout).proofs
}

async function readObjects(): Promise<void> {
  for (const Key of ['a', 'b', 'c']) {
    const { Body } = await network.s3.send(new GetObjectCommand({ Bucket, Key }))
    assert.ok(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(body), Key)
  }
}

function allHaveProven(times: number): (status: StatusDocument) => boolean {
  return ({ nodes }) => nodes.every(({ standing }) => standing.provenCount >= times)
}

function provenSince(period: number, ids: readonly number[]): (status: StatusDocument) => boolean {
  return ({ nodes }) => nodes.every(({ id, standing }) => !ids.includes(id) || standing.lastProvenPeriod >= period)
}

function bondOf({ nodes }: StatusDocument, id: number): bigint {
  return BigInt(nodes.find((node) => node.id === id)?.bond.total ?? 0)
}
