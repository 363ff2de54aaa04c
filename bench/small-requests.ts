/**
 * What does a small request cost the gateway itself, without the network behind it (parts in memory)? CPU microseconds per
 * request, 32 connections that are kept alive, each request signed: of a gateway that serves by itself, and of one with two
 * HTTP threads, all threads together. `ownerMicroseconds` is what the thread of the part store takes of it: 10^6 divided by
 * that is where requests per second end, however many HTTP threads there are. Yardstick: a bare node:http server that
 * answers the same bytes.
 */
import { get, head, inParallel } from './http-transfers.ts'
import { compare, median, report, rounded, secondsOf } from './measure.ts'
import { startSmallServer } from './small-server.ts'

const connections = 32
const requests = 1_000
const runs = 3

await using alone = await startSmallServer('gateway')
await using threaded = await startSmallServer('gateway-with-threads')
await using bare = await startSmallServer('bare')

for (const [name, server] of [
  ['', alone],
  ['-threads', threaded],
] as const) {
  for (const [operation, send, count] of [
    ['get-4-kib', get, requests],
    ['head', head, requests],
    ['list-1000', get, requests / 20],
  ] as const) {
    const { get: getUrl, head: headUrl, list } = server.urls
    const url = { 'get-4-kib': getUrl, head: headUrl, 'list-1000': list }[operation]
    const rates: number[] = []
    const owners: number[] = []
    const result = await compare(
      `small-requests/${operation}${name}`,
      'CPU microseconds per request',
      runs,
      async () => {
        const before = await server.cpu()
        const seconds = await secondsOf(() => inParallel(count, connections, () => send(url)))
        const after = await server.cpu()
        rates.push(count / seconds)
        owners.push((after.ownerMicroseconds - before.ownerMicroseconds) / count)
        return (after.microseconds - before.microseconds) / count
      },
      {
        name: 'bare node:http',
        async run() {
          const before = await bare.cpu()
          await inParallel(count, connections, () => get(bare.urls.get))
          return ((await bare.cpu()).microseconds - before.microseconds) / count
        },
      },
    )
    const facts = { ownerMicroseconds: rounded(median(owners)), requestsPerSecond: rounded(Math.max(...rates)) }
    report({ ...result, ...facts })
  }
}
