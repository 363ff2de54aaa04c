/**
 * What does a small request cost the gateway itself, without the network behind it (parts in memory)? CPU microseconds per
 * request, 32 connections that are kept alive, each request signed. Yardsticks: a bare node:http server that answers the
 * same bytes, in one thread; and the same in two threads on one port that ask a third for the bytes, as HTTP threads in
 * front of the one owner of the storage client would (docs/decisions/0012-one-process.md).
 */
import { get, head, inParallel } from './http-transfers.ts'
import { compare, report, rounded, secondsOf } from './measure.ts'
import { startSmallServer } from './small-server.ts'

const connections = 32
const requests = 1_000
const runs = 3

await using gateway = await startSmallServer('gateway')
await using bare = await startSmallServer('bare')
await using threads = await startSmallServer('threads')

for (const [name, url, send, count] of [
  ['get-4-kib', gateway.urls.get, get, requests],
  ['head', gateway.urls.head, head, requests],
  ['list-1000', gateway.urls.list, get, requests / 20],
] as const) {
  const rates: number[] = []
  const measure = async (server: typeof gateway, url: string, send: (url: string) => Promise<unknown>) => {
    const before = await server.cpuMicroseconds()
    const seconds = await secondsOf(() => inParallel(count, connections, () => send(url)))
    if (server === gateway) rates.push(count / seconds)
    return ((await server.cpuMicroseconds()) - before) / count
  }
  for (const [yardstick, server] of [
    ['bare node:http', bare],
    ['bare node:http in two threads before a third', threads],
  ] as const) {
    const result = await compare(
      `small-requests/${name}`,
      'CPU microseconds per request',
      runs,
      () => measure(gateway, url, send),
      { name: yardstick, run: () => measure(server, server.urls.get, get) },
    )
    report({ ...result, requestsPerSecond: rounded(Math.max(...rates)) })
  }
}
