/**
 * What does it cost that somebody is told of every change in client.db and metadata.db? PUTs of 4 KiB, 32 at once, to a gateway
 * whose parts are inline, so that each is one row in either database: CPU microseconds of the gateway's process per PUT, and
 * PUTs per second. Yardstick: the same gateway while nobody listens.
 */
import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OnChanges } from '@nupeerstack/durable-state'
import { silentLogger } from '@nupeerstack/node-host'
import { systemRuntime } from '@nupeerstack/runtime'
import { startS3Gateway } from '@nupeerstack/s3-gateway'
import { openClient } from '../packages/client/test/client-fixture.ts'
import { createMemoryMarket } from '../packages/client/test/memory-market.ts'
import { inParallel, put } from './http-transfers.ts'
import { compare, median, report, rounded, secondsOf } from './measure.ts'
import { openS3Target } from './s3-target.ts'

type Kind = 'told' | 'silent'
type Document = { readonly endpoint: string; readonly region: string }
type Used = { readonly microseconds: number; readonly changes: number; readonly changedBytes: number }

const runs = 5
const puts = 3_000
const connections = 32
const region = 'us-east-1'
const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' }

if (process.send !== undefined) await serve(process.argv[2] as Kind)
else await measure()

async function measure(): Promise<void> {
  await using told = await startGateway('told')
  await using silent = await startGateway('silent')
  const rates: Record<Kind, number[]> = { told: [], silent: [] }
  const puttingTo = (gateway: typeof told, kind: Kind) => async () => {
    const before = await gateway.used()
    const seconds = await secondsOf(() => gateway.put())
    const after = await gateway.used()
    rates[kind].push(puts / seconds)
    return (after.microseconds - before.microseconds) / puts
  }
  const result = await compare('changes/put-4-kib', 'CPU microseconds per PUT', runs, puttingTo(told, 'told'), {
    name: 'nobody is told',
    run: puttingTo(silent, 'silent'),
  })
  const { changes, changedBytes } = await told.used()
  report({
    ...result,
    putsPerSecond: rounded(median(rates.told)),
    putsPerSecondSilent: rounded(median(rates.silent)),
    rateRatio: rounded(median(rates.told.map((rate, run) => rate / (rates.silent[run] ?? Number.NaN)))),
    changesetBytesPerPut: rounded(changedBytes / (puts * (runs + 1))),
    putsPerChangeset: rounded((2 * puts * (runs + 1)) / changes),
  })
}

async function startGateway(kind: Kind) {
  const child = fork(import.meta.filename, [kind])
  const [document] = (await once(child, 'message')) as [Document]
  const target = await openS3Target({ ...document, ...credentials })
  const body = randomBytes(4096)
  const urls = await Promise.all(Array.from({ length: puts }, (_, at) => target.putUrl(`object-${at}`)))
  return {
    put: () => inParallel(puts, connections, (at) => put(urls[at] ?? '', body)),
    used: async () => {
      child.send('used')
      const [used] = (await once(child, 'message')) as [Used]
      return used
    },
    [Symbol.asyncDispose]: async () => {
      target[Symbol.dispose]()
      child.disconnect()
      await once(child, 'exit')
    },
  }
}

async function serve(kind: Kind): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'nupeer-changes-'))
  let changes = 0
  let changedBytes = 0
  const onChanges: OnChanges = ({ changeset }) => {
    changes++
    changedBytes += changeset.length
  }
  const client = await openClient(createMemoryMarket(4), folder, {}, undefined, kind === 'told' ? onChanges : undefined)
  await client.untilWritable(AbortSignal.timeout(30_000))
  const gateway = await startS3Gateway(
    {
      parts: client.parts,
      rootKey: new Uint8Array(32),
      log: silentLogger,
      ...systemRuntime,
      ...(kind === 'told' && { onMetadataChanges: onChanges }),
    },
    {
      ...{ dataDir: folder, host: '127.0.0.1', port: 0, threads: 0, domains: [], region, ensureBuckets: [] },
      credentials: [{ ...credentials, userId: 'bench' }],
    },
  )
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    const used: Used = { microseconds: user + system, changes, changedBytes }
    process.send?.(used)
  })
  process.once('disconnect', async () => {
    await gateway.close()
    await client[Symbol.asyncDispose]()
    await rm(folder, { recursive: true })
    process.exit()
  })
  const document: Document = { endpoint: gateway.endpoint, region }
  process.send?.(document)
}
