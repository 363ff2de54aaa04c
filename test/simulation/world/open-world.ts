/**
 * Puts a world together. What leaves the thread or asks the machine has a twin here; SQLite is real, on files in memory, and done
 * when it returns.
 */
import { rmSync } from 'node:fs'
import { createVirtualTime } from '@nupeerstack/runtime'
import { freeUnnamedParts } from '../load/part-model.ts'
import { createChainTwin } from '../twins/chain/chain-twin.ts'
import { createEventWatcher } from '../twins/event-watcher.ts'
import { createSimulatedNetwork } from '../twins/simulated-network.ts'
import { createCalm } from './calm.ts'
import { createHistory } from './history.ts'
import { randomnessOf } from './randomness-of.ts'
import type { Shape } from './shape.ts'
import { createSimulatedCustomer } from './simulated-customer.ts'
import { createSimulatedNode } from './simulated-node.ts'
import type { Violation } from './violation.ts'
import type { World } from './world.ts'
import { makeWorldFolder } from './world-folder.ts'

export interface WorldOptions {
  /** Told every line of the history. */
  readonly onLine?: (line: string) => void
}

/** What does not wait goes on for ever, and time does not. */
const eventsOfMomentMax = 100_000
/** More of them say nothing more. */
const violationsMax = 100

/** All processes are up when it resolves. */
export async function openWorld(
  { seed, shape }: { readonly seed: number; readonly shape: Shape },
  { onLine }: WorldOptions = {},
): Promise<World> {
  const folder = makeWorldFolder()
  const time = createVirtualTime()
  const { clock, timers } = time
  const history = createHistory({ clock, onLine }, { folder })
  const violations: Violation[] = []
  const states = new Map<unknown, unknown>()
  const waiting = new Set<{ readonly what: string }>()
  let events = 0

  function violate(violation: Violation): void {
    history.note('world', 'violation', { ...violation })
    if (violations.length < violationsMax) violations.push(violation)
  }

  let momentMs = 0
  let eventsOfMoment = 0
  function onEvent(): void {
    events++
    if (clock.elapsedMs() > momentMs) [momentMs, eventsOfMoment] = [clock.elapsedMs(), 0]
    if (++eventsOfMoment > eventsOfMomentMax) throw new Error(`${eventsOfMomentMax} callbacks, and no time has passed`)
  }

  function onFailure(what: string, error: unknown): void {
    violate({
      checker: 'world',
      what: `${what}: ${error instanceof Error ? error.stack : error}`.replaceAll(folder, ''),
    })
  }

  const processOf = (name: string) => ({
    ...{ clock, timers, history, randomness: randomnessOf(seed, name), onEvent, onFailure },
  })
  const { blockIntervalMs, periodBlocks } = shape
  const chain = createChainTwin(
    { ...time, randomness: randomnessOf(seed, 'chain') },
    { seed, blockIntervalMs, parameters: { periodBlocks, samples: 4 } },
  )
  const nodes = shape.nodes.map((name) => createSimulatedNode({ ...processOf(name), chain }, { name, folder }))
  const network = createSimulatedNetwork({
    peers: nodes,
    ...{ timers, history, randomness: randomnessOf(seed, 'network'), onBug: onFailure },
  })
  const eventWatcher = createEventWatcher({ timers })
  const customer = createSimulatedCustomer(
    {
      ...processOf('customer'),
      chain,
      network,
      eventWatcher,
      onStart: ({ client }) => freeUnnamedParts(world, client),
    },
    { folder, shape },
  )
  const processes = new Map([customer, ...nodes].map((process) => [process.name, process]))

  const world: World = {
    ...{ shape, seed, time, history, nodes, customer, chain, network, eventWatcher, violate, violations },
    calm: createCalm(time),
    get gateway() {
      return customer.running()?.face.gateway
    },
    process(name) {
      const process = processes.get(name)
      if (process === undefined) throw new RangeError(`there is no process ${name}`)
      return process
    },
    kept<T>(make: (world: World) => T): T {
      if (!states.has(make)) states.set(make, make(world))
      return states.get(make) as T
    },
    wait(what) {
      const entry = { what }
      waiting.add(entry)
      return { [Symbol.dispose]: () => void waiting.delete(entry) }
    },
    waiting: () => [...waiting].map(({ what }) => what),
    events: () => events,
    async [Symbol.asyncDispose]() {
      for (const process of processes.values()) process.end()
      await time.advance(0)
      rmSync(folder, { recursive: true, force: true })
    },
  }
  for (const process of [...nodes, customer]) await time.until(process.start())
  return world
}
