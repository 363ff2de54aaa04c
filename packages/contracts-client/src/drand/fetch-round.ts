/**
 * Asks servers of drand for a round, one after another until one has it. None is trusted: what does not verify is as if it had not been said, and
 * the next is asked.
 */
import type { Timers } from '@nupeerstack/runtime'
import { ChainError } from '../port/chain.ts'
import type { DrandNetwork } from '../port/drand-network.ts'
import { isRoundSignature, parseRound } from './round-signature.ts'

/** A server answers in some tens of milliseconds, and the next one waits for its turn. */
const requestTimeoutMs = 4_000
/** A round has some 300 bytes. */
const answerBytesMax = 4_096

/** Throws ChainError `unreachable` where none of the servers has it, with what each of them said. */
export async function fetchRound(
  { timers }: { readonly timers: Pick<Timers, 'timeoutSignal'> },
  network: DrandNetwork,
  urls: readonly string[],
  round: number,
): Promise<`0x${string}`> {
  const said: string[] = []
  for (const url of urls) {
    try {
      const signature = parseRound(
        await ask(roundUrl(network, url, round), timers.timeoutSignal(requestTimeoutMs)),
        round,
      )
      if (isRoundSignature(network, round, signature)) return signature
      said.push(`${url}: the signature is not that of the round`)
    } catch (error) {
      said.push(`${url}: ${reasonOf(error)}`)
    }
  }
  throw new ChainError('unreachable', `no server of drand gives round ${round}: ${said.join('; ') || 'none is known'}`)
}

function roundUrl({ chainHash }: DrandNetwork, url: string, round: number): string {
  return `${url.replace(/\/+$/, '')}/${chainHash.slice(2)}/public/${round}`
}

async function ask(url: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, { redirect: 'error', signal })
  const body = response.body ?? []
  if (!response.ok) {
    await response.body?.cancel()
    throw new Error(`it answers ${response.status}`)
  }
  const chunks: Uint8Array[] = []
  let length = 0
  // Ends the connection where the loop is left.
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength
    if (length > answerBytesMax) throw new Error(`it answers with more than ${answerBytesMax} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** What `fetch` throws says only that it failed; its cause says why. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `it has not answered within ${requestTimeoutMs / 1_000} s`
  const { cause } = error
  const text = error.message === 'fetch failed' && cause instanceof Error ? cause.message || cause.name : error.message
  return text.split('\n', 1)[0]?.slice(0, 120) ?? ''
}
