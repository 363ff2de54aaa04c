/**
 * Other S3 services that are measured beside ours. Each is a program that is on this machine already, found on PATH or
 * named by an environment variable; it is started on loopback over a temporary folder, and stopped and swept away after.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, constants, mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Processes } from '../cpu-meter.ts'
import { openS3Target, type S3Access, type S3Target } from '../s3-target.ts'

export interface Peer {
  /** As its reports call it, with how it keeps what it is given. */
  readonly name: string
  readonly program: string
  /** An environment variable with the path of the program. */
  readonly variable: string
  /** Starts it in an empty folder. It need not answer yet when this returns. */
  start(binary: string, folder: string, access: S3Access, run: RunProgram): Promise<void>
}

/** Runs the program in the background, until the peer is stopped. */
export type RunProgram = (args: readonly string[], environment?: Readonly<Record<string, string>>) => void

export interface RunningPeer extends S3Target, AsyncDisposable {
  readonly name: string
  readonly processes: Processes
}

const credentials = { accessKeyId: 'GK0123456789abcdef01234567', secretAccessKey: 'c0ffee00'.repeat(8) }
const startTimeoutMs = 60_000
const retryMs = 250

/** The path of the peer's program, or `undefined` where it is not on this machine. */
export async function findPeer({ program, variable }: Peer): Promise<string | undefined> {
  const named = process.env[variable]
  const candidates =
    named === undefined ? (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program)) : [named]
  for (const path of candidates) {
    if (
      await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return path
  }
  return undefined
}

/** Starts a peer and makes the bucket. */
export async function startPeer(peer: Peer, binary: string): Promise<RunningPeer> {
  const folder = await mkdtemp(join(tmpdir(), `nupeer-${peer.program}-`))
  const children: ChildProcess[] = []
  const stop = async () => {
    for (const child of children) {
      if (child.exitCode !== null || child.signalCode !== null) continue
      child.kill()
      await once(child, 'exit')
    }
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const access = { endpoint: `http://127.0.0.1:${await freePort()}`, region: 'us-east-1', ...credentials }
    await peer.start(binary, folder, access, (args, environment) => {
      children.push(spawn(binary, args, { cwd: folder, env: { ...process.env, ...environment }, stdio: 'ignore' }))
    })
    const target = await untilOpen(access)
    return {
      ...target,
      name: peer.name,
      processes: { servers: children.map(({ pid }) => pid!) },
      [Symbol.asyncDispose]: async () => {
        target[Symbol.dispose]()
        await stop()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function untilOpen(access: S3Access): Promise<S3Target> {
  const deadline = performance.now() + startTimeoutMs
  for (;;) {
    try {
      return await openS3Target(access)
    } catch (error) {
      if (performance.now() > deadline) throw error
      await sleep(retryMs)
    }
  }
}
