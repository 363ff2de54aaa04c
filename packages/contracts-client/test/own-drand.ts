/** Networks of drand for tests: quicknet, with rounds that it has published, and one of our own, whose every signature we can make. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bls12_381 } from '@noble/curves/bls12-381.js'
import type { Hex } from 'viem'
import { expandPublicKey } from '../src/drand/public-key.ts'
import type { BeaconCalls, DrandNetwork, Receipt } from '../src/index.ts'

export interface PublishedRound {
  readonly round: number
  readonly signature: string
  readonly randomness: string
}

export interface DrandVectors {
  readonly chainHash: string
  readonly genesisTime: number
  readonly roundSeconds: number
  readonly publicKey: string
  readonly rounds: readonly PublishedRound[]
}

const file = new URL('vectors/drand-quicknet.json', import.meta.url)
export const quicknetVectors = JSON.parse(await readFile(file, 'utf8')) as DrandVectors

const secretKey = new Uint8Array(32).fill(7)

/** The key of `signRound`, with rounds of five seconds. */
export function ownDrand(genesisTime: number): DrandNetwork {
  const publicKey = expandPublicKey(`0x${bls12_381.shortSignatures.getPublicKey(secretKey).toHex()}`)
  return { chainHash: `0x${'5c'.repeat(32)}`, publicKey, genesisTime, roundSeconds: 5 }
}

export function signRound(round: number, key: Uint8Array = secretKey): Hex {
  const number = Buffer.alloc(8)
  number.writeBigUInt64BE(BigInt(round))
  const digest = createHash('sha256').update(number).digest()
  const message = bls12_381.shortSignatures.hash(digest, 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_')
  return `0x${bls12_381.shortSignatures.sign(message, key).toHex()}`
}

export interface DrandServer extends AsyncDisposable {
  readonly url: string
  /** Paths that were asked for. */
  readonly asked: string[]
}

/** On loopback. Answers as `answer` does; unset: every round of our own network. */
export async function startDrandServer(answer: RequestListener = giveOwnRound): Promise<DrandServer> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const giveOwnRound: RequestListener = ({ url = '' }, response) => {
  const round = Number(url.split('/').at(-1))
  response.end(roundText(round, signRound(round)))
}

/** A round as servers of drand answer with it. */
export function roundText(round: number, signature: Hex): string {
  return JSON.stringify({ round, randomness: '00'.repeat(32), signature: signature.slice(2) })
}

/** Tries until the round is due, which takes some seconds. */
export async function recordWhenDue(beacon: BeaconCalls): Promise<Receipt> {
  for (;;) {
    const receipt = await beacon.record()
    if (receipt !== undefined) return receipt
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
