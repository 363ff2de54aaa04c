/**
 * The S3 gateway within the customer's process: all of it, its chores too, over the storage client of that process. Only the port
 * and the targets of events are twins.
 */
import type { Duplex } from 'node:stream'
import type { PartStore } from '@nupeerstack/client'
import type { Logger } from '@nupeerstack/node-host'
import type { Clock, Randomness, Timers } from '@nupeerstack/runtime'
import { type S3Gateway, startS3Gateway } from '../../../packages/s3-gateway/src/gateway.ts'
import type { PostToTarget } from '../../../packages/s3-gateway/src/notifications/post-event.ts'
import type { MemoryConnectionConfig } from '../twins/memory-connection.ts'
import { createMemoryS3Server } from '../twins/memory-s3-server.ts'
import type { ProcessLife } from './process-life.ts'

export interface SimulatedGateway {
  readonly s3: S3Gateway
  /** A connection of a program. Rejects where the gateway is down. */
  connect(line: MemoryConnectionConfig): Promise<Duplex>
}

export interface SimulatedGatewayDependencies {
  readonly parts: PartStore
  readonly rootKey: Uint8Array
  readonly life: ProcessLife
  readonly log: Logger
  /** The process's own. */
  readonly clock: Clock
  readonly timers: Timers
  readonly randomness: Randomness
  /** Those of the lines between programs and the gateway. */
  readonly lineTimers: Timers
  /** Takes the events of buckets. */
  readonly post: PostToTarget
}

/** Who signs in simulations. */
export const simulatedSigner = { accessKeyId: 'AKSIMULATED', secretAccessKey: 'simulated-secret', region: 'us-east-1' }
export const simulatedHost = 's3.localhost'
export const simulatedEventTarget = 'watcher'

export async function startSimulatedGateway(
  { parts, rootKey, life, log, clock, timers, randomness, lineTimers, post }: SimulatedGatewayDependencies,
  { dataDir, ensureBuckets }: { readonly dataDir: string; readonly ensureBuckets: readonly string[] },
): Promise<SimulatedGateway> {
  const server = createMemoryS3Server({ timers: lineTimers, life })
  const s3 = await startS3Gateway(
    { parts, rootKey, log, clock, timers, randomness, startServer: server.start, post },
    {
      dataDir,
      ...{ host: simulatedHost, port: 80, domains: ['s3.localhost'], region: simulatedSigner.region },
      credentials: [{ ...simulatedSigner, userId: 'owner' }],
      ensureBuckets,
      notifications: { targets: [{ name: simulatedEventTarget, url: 'http://watcher.localhost/', token: undefined }] },
    },
  )
  return { s3, connect: server.connect }
}
