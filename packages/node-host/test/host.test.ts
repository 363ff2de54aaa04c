import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemTimers } from '@nupeerstack/runtime'
import { createHost } from '../src/host/host.ts'
import type { NodeRegistration } from '../src/host/market-registration.ts'
import { silentLogger } from '../src/monitoring/logger.ts'
import { createMetrics } from '../src/monitoring/metrics.ts'
import { peerAddress } from '../src/port/peer-address.ts'
import type { Service } from '../src/port/service.ts'
import { soon, startPeer } from './peers.ts'

const header = new Uint8Array([1])

function recordedService(name: string, events: string[], choices: Partial<Service> = {}): Service {
  return {
    name,
    handlers: new Map([[`${name}/echo/1`, async () => ({ header })]]),
    start: async () => {
      events.push(`start ${name}`)
    },
    stop: async () => {
      events.push(`stop ${name}`)
    },
    status: async () => ({ version: 1, name }),
    ...choices,
  }
}

test('services start in order, are asked only between start and stop, and stop in reverse', async (t) => {
  const events: string[] = []
  const network = await startPeer(t)
  const asker = await startPeer(t, { listen: [] })
  const metrics = createMetrics()
  const services = [recordedService('a', events), recordedService('b', events)]
  const host = createHost({ network, log: silentLogger, metrics, timers: systemTimers }, services)
  const ask = () => asker.request(peerAddress(network), { method: 'b/echo/1', header, signal: soon() })

  await assert.rejects(ask(), { code: 'unavailable' })
  await host.start(new AbortController().signal)
  await ask()
  assert.deepEqual(await host.status(), {
    version: 1,
    peerId: network.peerId,
    addresses: network.addresses,
    warnings: [],
    links: [],
    services: { a: { version: 1, name: 'a' }, b: { version: 1, name: 'b' } },
  })
  assert.match(metrics.text(), /nupeer_service_up\{service="a"\} 1/)
  await host.stop()
  await assert.rejects(ask(), { code: 'unavailable' })
  assert.deepEqual(events, ['start a', 'start b', 'stop b', 'stop a'])
})

test('a service that cannot start stops those before it, and its error is the one that is thrown', async (t) => {
  const events: string[] = []
  const network = await startPeer(t)
  const broken = recordedService('broken', events, {
    start: async () => {
      throw new Error('no disk')
    },
  })
  const host = createHost({ network, log: silentLogger, metrics: createMetrics(), timers: systemTimers }, [
    recordedService('a', events),
    broken,
    recordedService('c', events),
  ])
  await assert.rejects(host.start(new AbortController().signal), { message: 'no disk' })
  assert.deepEqual(events, ['start a', 'stop a'])
})

test('a service that hangs or fails when it stops does not keep the others', async (t) => {
  const events: string[] = []
  const network = await startPeer(t)
  const services = [
    recordedService('a', events),
    recordedService('hangs', events, { stop: () => new Promise(() => {}) }),
    recordedService('fails', events, { stop: () => Promise.reject(new Error('oh')) }),
  ]
  const dependencies = { network, log: silentLogger, metrics: createMetrics(), timers: systemTimers }
  const host = createHost(dependencies, services, { stopTimeoutMs: 20 })
  await host.start(new AbortController().signal)
  await host.stop()
  assert.deepEqual(events, ['start a', 'start hangs', 'start fails', 'stop a'])
})

test('a host registers itself on the market, and tries again until it has succeeded', async (t) => {
  const network = await startPeer(t)
  const registered = Promise.withResolvers<NodeRegistration>()
  let attempts = 0
  const registrar = {
    register: async (node: NodeRegistration) => {
      if (++attempts === 1) throw new Error('the chain is away')
      registered.resolve(node)
    },
  }
  const host = createHost(
    { network, log: silentLogger, metrics: createMetrics(), timers: systemTimers, registrar },
    [],
    {
      kinds: ['0xkind'],
    },
  )
  await host.start(new AbortController().signal)
  assert.deepEqual(await registered.promise, { ...peerAddress(network), kinds: ['0xkind'] })
  await host.stop()
})
