/**
 * The programs that speak S3 to the gateway: each has an address and connections of its own, asks what the load draws, and all of
 * it is written down, for those who judge the answers.
 */
import type { Duplex } from 'node:stream'
import { fromWire } from '../../s3-model/drive/from-wire.ts'
import type { Query } from '../../s3-model/drive/next-page.ts'
import { toWire } from '../../s3-model/drive/to-wire.ts'
import { Refusal, type RefusalCode, type S3Answer } from '../../s3-model/reference/answers.ts'
import type { S3Request } from '../../s3-model/reference/requests.ts'
import { simulatedEventTarget } from '../world/simulated-gateway.ts'
import type { World } from '../world/world.ts'
import { BrokenConnection, converse } from './http-conversation.ts'
import type { CallManners, Heard, S3Call } from './s3-call.ts'
import { signRequest } from './sign-request.ts'
import { simulatedBuckets } from './simulated-buckets.ts'

export interface Asked {
  readonly name: string
  readonly request: S3Request
  /** How the service said to go on behind a page. */
  readonly continuation?: Query | undefined
}

export interface AskedCall {
  readonly call: S3Call
  /** Where a listing goes on. */
  readonly continuation: Query | undefined
}

export interface Programs {
  /** In the order in which they were begun. */
  readonly calls: readonly S3Call[]
  /** The answer that an operation heard; `undefined` where it heard none, or not yet. */
  answerTo(operation: string): S3Answer | undefined
  /** Asks, and waits for what comes of it. */
  ask(asked: Asked, manners: CallManners, signal?: AbortSignal): Promise<AskedCall>
  /** Resolves when the buckets are as the load takes them to be. */
  untilReady(): Promise<void>
}

const line = { latencyMs: 1, bytesPerMs: 20_000 }
const politeManners: CallManners = { program: 0, payload: 'signed' }
const setUpPauseMs = 1_000
/** Where nobody listens a program tries again, for some seconds. */
const attemptsMax = 10
const betweenAttemptsMs = 700

export function createPrograms(world: World): Programs {
  const calls: S3Call[] = []
  const answers = new Map<string, S3Answer>()
  const idle = new Map<number, Duplex[]>()
  const { clock, timers } = world.time
  let settingUp: Promise<void> | undefined

  const programs: Programs = {
    calls,
    answerTo: (operation) => answers.get(operation),
    async ask({ name, request, continuation: from }, manners, signal) {
      const connection = await connectionOf(manners.program)
      const call: S3Call = {
        ...{ name, request },
        ...{ beganMs: clock.elapsedMs(), endedMs: undefined, effectsEndMs: Infinity, heard: { kind: 'nothing' } },
      }
      calls.push(call)
      const endEffects = () => {
        call.effectsEndMs = clock.elapsedMs()
      }
      const ending = world.customer.running()?.life.onOver(endEffects)
      if (ending === undefined) endEffects()
      const { heard, continuation } =
        connection === undefined
          ? { heard: { kind: 'not-asked' } as const, continuation: undefined }
          : await converseOver(connection, { request, from }, manners, signal)
      call.heard = heard
      call.endedMs = clock.elapsedMs()
      if (heard.kind !== 'nothing') ending?.[Symbol.dispose]()
      if (heard.kind === 'answer') answers.set(name, heard.answer)
      const about = { name, op: request.op, ...(heard.kind === 'answer' ? shown(heard.answer) : { heard: heard.kind }) }
      world.history.note(`program-${manners.program}`, 'asked', about)
      return { call, continuation }
    },
    untilReady() {
      settingUp ??= setUp()
      return settingUp
    },
  }
  return programs

  async function converseOver(
    connection: Duplex,
    { request, from }: { readonly request: S3Request; readonly from: Query | undefined },
    manners: CallManners,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly heard: Heard; readonly continuation?: Query | undefined }> {
    const signed = signRequest(
      toWire(request, (bucket) => bucket, from),
      manners.payload,
      clock.unixMs(),
    )
    const sendsAtMost = manners.sends === undefined ? undefined : Math.floor(manners.sends * (signed.body?.length ?? 0))
    const goAway = () => connection.destroy()
    signal?.addEventListener('abort', goAway, { once: true })
    try {
      const { pace, takes } = manners
      const http = await converse({ timers }, connection, signed, { pace, sendsAtMost, takesShare: takes })
      if (http.headers.connection === 'close') connection.destroy()
      else idle.get(manners.program)?.push(connection)
      const { answer, continuation } = fromWire(request, http)
      return { heard: { kind: 'answer', answer: withoutChecksum(asIfInTime(answer)) }, continuation }
    } catch (error) {
      if (!(error instanceof BrokenConnection)) throw error
      const isPartOfIt = sendsAtMost !== undefined && sendsAtMost < (signed.body?.length ?? 0)
      return { heard: { kind: isPartOfIt ? 'not-asked' : 'nothing' } }
    } finally {
      signal?.removeEventListener('abort', goAway)
    }
  }

  /** One that is idle, or a new one. */
  async function connectionOf(program: number): Promise<Duplex | undefined> {
    const waiting = idle.get(program) ?? []
    idle.set(program, waiting)
    for (let connection = waiting.pop(); connection !== undefined; connection = waiting.pop()) {
      if (!connection.destroyed) return connection
    }
    for (let attempt = 0; attempt < attemptsMax; attempt++) {
      try {
        const connection = await world.gateway?.connect({ ...line, remoteAddress: `10.0.0.${program + 1}` })
        // What breaks is told by its end.
        connection?.on('error', () => undefined)
        if (connection !== undefined) return connection
      } catch {
        // Nobody listens.
      }
      await timers.sleep(betweenAttemptsMs)
    }
    return undefined
  }

  async function setUp(): Promise<void> {
    let number = 0
    for (const request of simulatedBuckets.setUp) {
      const name = `set-up-${number++}`
      for (;;) {
        const { call } = await programs.ask({ name, request }, politeManners)
        if (call.heard.kind === 'answer' && call.heard.answer.status === 200) break
        await timers.sleep(setUpPauseMs)
      }
    }
    for (const bucket of simulatedBuckets.watched) while (!(await watch(bucket))) await timers.sleep(setUpPauseMs)
  }

  async function watch(bucket: string): Promise<boolean> {
    const connection = await connectionOf(politeManners.program)
    if (connection === undefined) return false
    const request = { method: 'PUT', bucket, query: [['notification', '']], body: watching } as const
    try {
      const { status } = await converse({ timers }, connection, signRequest(request, 'signed', clock.unixMs()))
      idle.get(politeManners.program)?.push(connection)
      return status === 200
    } catch (error) {
      if (error instanceof BrokenConnection) return false
      throw error
    }
  }
}

const watching = Buffer.from(
  `<NotificationConfiguration><QueueConfiguration><Queue>arn:aws:sqs:us-east-1::${simulatedEventTarget}</Queue>` +
    '<Event>s3:ObjectCreated:*</Event><Event>s3:ObjectRemoved:*</Event></QueueConfiguration></NotificationConfiguration>',
)

/** A refusal may come inside a 200 that had to begin before. */
function asIfInTime(answer: S3Answer): S3Answer {
  if (answer.status !== 200 || answer.code === undefined) return answer
  return { ...answer, status: new Refusal(answer.code as RefusalCode).answer.status ?? 503 }
}

/** Which checksum goes along is a matter of manners here: what is asked does not say it. */
function withoutChecksum({ crc32: _crc32, ...answer }: S3Answer): S3Answer {
  return answer
}

/** What a history has room for. */
function shown({ status, code, etag, versionId, page }: S3Answer) {
  return { status, code, etag, versionId, rows: page?.rows.length }
}
