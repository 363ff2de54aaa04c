/**
 * A whole network for a test, made as a user makes one: by the real `nps dev --detach --json`, in a fresh folder, on
 * free ports of loopback. Disposing stops it and deletes the folder.
 */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { S3Client } from '@aws-sdk/client-s3'

/** Each look starts a process, which must not take the processor from the network that it looks at. */
const pollMs = 300
/** Ten times what a busy machine takes. */
const hungMs = 5 * 60_000
const main = join(import.meta.dirname, '../../packages/cli/src/main.ts')

export type CommandResult = { readonly status: number; readonly stdout: string; readonly stderr: string }

/** The part of `nps dev --detach --json` that tests use. */
export type NetworkDocument = {
  readonly s3: {
    readonly endpoint: string
    readonly region: string
    readonly accessKeyId: string
    readonly secretAccessKey: string
    readonly bucket: string | null
  }
  readonly chain: { readonly rpcUrl: string; readonly chainId: number }
  readonly dataPath: string
  readonly nodes: readonly { readonly id: number; readonly address: string; readonly dataPath: string }[]
  readonly pids: {
    readonly supervisor: number
    readonly chain: number
    readonly gateway: number
    readonly nodes: Readonly<Record<string, number>>
  }
}

/** The part of `nps status --json` that tests use. */
export type StatusDocument = {
  readonly health: string
  readonly chain: { readonly period: number; readonly block: number; readonly blocksIntoPeriod: number }
  readonly objects: { readonly count: number; readonly sizeBytes: number; readonly buckets: number }
  readonly gateway: {
    readonly state: string
    readonly pid: number | null
    readonly details: { readonly storage?: StorageDetails } | null
  }
  readonly nodes: readonly {
    readonly id: number
    readonly state: string
    readonly pid: number | null
    readonly operator: string
    readonly shards: number | null
    readonly usedBytes: number | null
    readonly bond: { readonly total: string; readonly slashed: string }
    readonly standing: {
      readonly pieces: number
      readonly lastProvenPeriod: number
      readonly provenCount: number
      readonly missesInWindow: number
    }
  }[]
  readonly deals: readonly {
    readonly id: string
    readonly isOpen: boolean
    readonly pieces: number
    readonly node: number
  }[]
}

type StorageDetails = {
  readonly isWritable: boolean
  readonly parts: { readonly pending: number }
  readonly repairs: { readonly waiting: number; readonly underWay: number }
  readonly deals: readonly { readonly stagedOperations: number }[]
  readonly nodes: readonly { readonly operator: string; readonly isUp: boolean }[]
}

export interface RealNetwork extends AsyncDisposable {
  readonly dataPath: string
  /** As of the last start. */
  readonly document: NetworkDocument
  /** The AWS SDK with its default settings. */
  readonly s3: S3Client
  /** Runs `nps … --data FOLDER`. */
  nps(...args: string[]): Promise<CommandResult>
  status(): Promise<StatusDocument>
  /**
   * Polls until the state is as wanted. Fails with `what` when so many periods of the chain have passed: the time that
   * matters to nodes, which a busy machine stretches. Where nothing is said of periods, only a network that hangs fails.
   */
  until(what: string, isReached: (status: StatusDocument) => boolean, withinPeriods?: number): Promise<StatusDocument>
  /** Nothing is left to do in the background: every shard is where it belongs and under its deal. */
  untilSettled(): Promise<StatusDocument>
  start(...args: string[]): Promise<void>
  stop(): Promise<void>
  /** `kill -9` of every process at once, the supervisor first. */
  killEverything(): Promise<void>
}

export type RealNetworkOptions = {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Puts into the data folder what is there before the first start. */
  readonly prepare?: (dataPath: string) => void
}

export async function startRealNetwork({
  args = [],
  env = {},
  prepare,
}: RealNetworkOptions = {}): Promise<RealNetwork> {
  const dataPath = mkdtempSync(join(tmpdir(), 'nupeer-test-'))
  prepare?.(dataPath)
  let document: NetworkDocument
  let s3: S3Client

  const network: RealNetwork = {
    dataPath,
    get document() {
      return document
    },
    get s3() {
      return s3
    },
    nps: (...command) => nps([...command, '--data', dataPath], env),
    async status() {
      const { status, stdout, stderr } = await network.nps('status', '--json')
      assert.equal(status, 0, stderr)
      return JSON.parse(stdout)
    },
    async until(what, isReached, withinPeriods = Infinity) {
      const deadline = Date.now() + hungMs
      let status = await network.status()
      const lastPeriod = status.chain.period + withinPeriods
      while (!isReached(status)) {
        const found = () => `${what}: not reached\n${JSON.stringify(status, null, 1)}`
        assert.ok(Date.now() < deadline && status.chain.period <= lastPeriod, found())
        await pause(pollMs)
        status = await network.status()
      }
      return status
    },
    untilSettled: () => network.until('everything is settled', ({ gateway }) => isSettled(gateway.details?.storage)),
    async start(...more) {
      const { status, stdout, stderr } = await network.nps('dev', '--detach', '--json', ...more)
      assert.equal(status, 0, `${stderr}${stdout}`)
      document = JSON.parse(stdout)
      s3?.destroy()
      s3 = connect(document)
    },
    async stop() {
      const { status, stderr } = await network.nps('dev', 'stop')
      assert.equal(status, 0, stderr)
    },
    async killEverything() {
      const { supervisor, gateway, chain } = document.pids
      const nodes = (await network.status()).nodes.map(({ pid }) => pid)
      const pids = [supervisor, gateway, chain, ...nodes].filter((pid) => pid !== null)
      for (const pid of pids) process.kill(pid, 'SIGKILL')
      while (pids.some(isAlive)) await pause(20)
    },
    async [Symbol.asyncDispose]() {
      s3?.destroy()
      await network.nps('dev', 'stop')
      rmSync(dataPath, { recursive: true, force: true, maxRetries: 3 })
    },
  }
  try {
    await network.start('--s3-port', `${await freePort()}`, '--rpc-port', `${await freePort()}`, ...args)
  } catch (error) {
    await network[Symbol.asyncDispose]()
    throw error
  }
  return network
}

/** Runs the real `nps`. */
export function nps(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CommandResult> {
  return runCommand(process.execPath, [main, ...args], env)
}

/** Runs a program to its end; its exit code is for the caller to judge. A variable that is `undefined` is unset. */
export function runCommand(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
  timeoutMs = 5 * 60_000,
): Promise<CommandResult> {
  const options = { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024, timeout: timeoutMs }
  return new Promise((resolve) => {
    execFile(program, args, options, (error, stdout, stderr) => {
      const status = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
      resolve({ status, stdout, stderr: status !== 0 && stderr === '' ? String(error?.message) : stderr })
    })
  })
}

/**
 * A port that is free now, below those that the system gives to outgoing connections and to whoever wants any: between
 * this look and its use nobody gets it by chance.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000)
    if (await canListen(port)) return port
  }
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function isSettled(storage: StorageDetails | undefined): boolean {
  return (
    storage !== undefined &&
    storage.parts.pending === 0 &&
    storage.repairs.waiting === 0 &&
    storage.repairs.underWay === 0 &&
    storage.deals.every(({ stagedOperations }) => stagedOperations === 0)
  )
}

function connect({ s3 }: NetworkDocument): S3Client {
  return new S3Client({
    endpoint: s3.endpoint,
    region: s3.region,
    forcePathStyle: true,
    credentials: { accessKeyId: s3.accessKeyId, secretAccessKey: s3.secretAccessKey },
  })
}
