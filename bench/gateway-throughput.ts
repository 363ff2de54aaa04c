/**
 * What does a whole network on this machine do (8 nodes, profile 4/8): MB/s of a 64 MiB PUT and GET, and small objects per
 * second at 4 KiB? Yardstick: a plain HTTP server that keeps one synced copy.
 */
import { randomBytes } from 'node:crypto'
import { startBenchNetwork } from './dev-network.ts'
import { get, inParallel, put } from './http-transfers.ts'
import { compare, report, secondsOf } from './measure.ts'
import { startPlainServer } from './plain-server.ts'

const mebibyte = randomBytes(1 << 20)
const small = randomBytes(4096)
const largeCount = 64
const smallCount = 64
const yardstick = 'one synced copy over plain HTTP'

await using plain = await startPlainServer()
await using network = await startBenchNetwork()

const megabytes = (largeCount * mebibyte.length) / 1e6
const putTo = (url: string) => async () => megabytes / (await secondsOf(() => put(url, mebibyte, largeCount)))
const getFrom = (url: string) => async () => megabytes / (await secondsOf(() => get(url)))
report(
  await compare('gateway/put-64-mib', 'MB/s', 5, putTo(await network.putUrl('large')), {
    name: yardstick,
    run: putTo(plain.url('large')),
  }),
)
report(
  await compare('gateway/get-64-mib', 'MB/s', 5, getFrom(await network.getUrl('large')), {
    name: yardstick,
    run: getFrom(plain.url('large')),
  }),
)

const keys = Array.from({ length: smallCount }, (_, index) => `small-${index}`)
const puts = { ours: await Promise.all(keys.map(network.putUrl)), plain: keys.map(plain.url) }
const gets = { ours: await Promise.all(keys.map(network.getUrl)), plain: keys.map(plain.url) }
for (const concurrency of [1, 16]) {
  const perSecond = (work: (index: number) => Promise<unknown>) => async () =>
    smallCount / (await secondsOf(() => inParallel(smallCount, concurrency, work)))
  report(
    await compare(
      `gateway/put-4-kib-${concurrency}-clients`,
      'PUT/s',
      5,
      perSecond((i) => put(puts.ours[i]!, small)),
      {
        name: yardstick,
        run: perSecond((i) => put(puts.plain[i]!, small)),
      },
    ),
  )
  report(
    await compare(
      `gateway/get-4-kib-${concurrency}-clients`,
      'GET/s',
      5,
      perSecond((i) => get(gets.ours[i]!)),
      {
        name: yardstick,
        run: perSecond((i) => get(gets.plain[i]!)),
      },
    ),
  )
}
