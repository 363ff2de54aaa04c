/**
 * A whole node of an operator in this process: one identity, one account and bond, one network, and every service sold. What
 * is opened closes in reverse order, and what fails on the way takes with it what was open already.
 *
 *   folder, reserve → chain, period clocks → network, where the identity is free → services → host → admin server
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { type BeaconCalls, type Chain, openChain } from '@nupeerstack/contracts-client'
import { lockFolder } from '@nupeerstack/durable-state'
import {
  adminRoute,
  collectUnminedMetrics,
  createHost,
  createMetrics,
  createWarnings,
  type Logger,
  loadOrCreateIdentity,
  readKeyFile,
  type Service,
  startAdminServer,
  watchChain,
  watchProcess,
} from '@nupeerstack/node-host'
import { type Address, createAccountSigner, type DaemonStatus, type PeerId, statusCall } from '@nupeerstack/protocol'
import { type Runtime, systemRuntime } from '@nupeerstack/runtime'
import { createOperatorChores } from './chores/operator-chores.ts'
import { createRecordSeed } from './chores/record-seed.ts'
import { createRefillReserve } from './chores/refill-reserve.ts'
import type { OperatorConfig } from './config.ts'
import { openDiskReserve } from './disk-reserve.ts'
import { type Bringing, createHostedService } from './hosted-service.ts'
import { joinNetwork } from './join-network.ts'
import type { MarketService, OpenService, ServiceCollaborators } from './market-service.ts'
import { createPeriodClock, type PeriodClock } from './period-clock.ts'
import { createRegistration } from './registration.ts'
import { createServiceWarnings } from './service-warnings.ts'

export interface OperatorNode extends AsyncDisposable {
  readonly peerId: PeerId
  readonly operator: Address
  /** Multiaddrs that it listens on, with the peer id. */
  readonly addresses: readonly string[]
  status(): Promise<DaemonStatus>
}

export interface OperatorNodeDependencies {
  readonly services: readonly MarketService[]
  readonly log: Logger
  /** Ends the start. */
  readonly signal: AbortSignal
  /** Unset: the machine's. */
  readonly runtime?: Runtime
}

/** Starts a node. Throws where something it needs is not there; what had been opened is closed again. */
export async function startOperatorNode(
  { services, log, signal, runtime = systemRuntime }: OperatorNodeDependencies,
  config: OperatorConfig,
): Promise<OperatorNode> {
  await using opened = new AsyncDisposableStack()
  const { dataDir, reserveBytes } = config
  const { clock, timers } = runtime
  opened.use(lockFolder(dataDir))
  for (const service of services) service.assertStateIsKnown?.(dataDir)
  const metrics = createMetrics()
  const warnings = createWarnings({ log, metrics, clock })
  const reserve = opened.use(
    openDiskReserve(runtime, { path: join(dataDir, 'reserve'), sizeBytes: reserveBytes, spareBytes: reserveBytes }),
  )
  const privateKey = await readKeyFile(config.operatorKeyFile)
  const identity = await loadOrCreateIdentity(join(dataDir, 'peer.key'), runtime.randomness)
  const kinds = services.map(({ kind }) => kind)
  const directory = join(dataDir, 'transactions')
  const makeRoom = () => reserve.release()
  const chain = opened.use(await openChain(config.chain, { kinds, privateKey, directory, makeRoom, log, runtime }))
  collectUnminedMetrics(metrics, chain)
  const beacons = new Map(kinds.map((kind) => chain.kind(kind).beacon).map((beacon) => [beacon.address, beacon]))
  const clocks = opened.use(await openPeriodClocks(chain, beacons))
  // The longest periods are the first for which the balance does not last.
  const [longest] = [...beacons.values()].sort((a, b) => b.periodBlocks - a.periodBlocks)
  assert(longest !== undefined, 'a node sells something')
  const watched = { account: chain.account, head: () => chain.head(), gas: () => chain.gas(longest) }
  opened.use(watchChain({ chain: watched, warnings, metrics, clock, timers }))

  // The network closes before the services' state does: a request that is late still finds it.
  const states = opened.use(new AsyncDisposableStack())
  const provisions = services.map(({ kind, bond }) => ({ kind: chain.kind(kind).address, bond }))
  const kindAddresses = provisions.map(({ kind }) => kind)
  const registrar = createRegistration({ chain, log }, { provisions })
  const { network, identityWatch } = opened.use(
    await joinNetwork(
      { chain, identity, registrar, log, metrics, warnings, runtime },
      { ...config, kinds: kindAddresses },
    ),
  )
  const running = await openServices(services, states, {
    ...{ dataDir, chain, clocks, network, reserve, log, metrics, warnings },
    signer: createAccountSigner(privateKey),
    bringing: { network, perPeriodMax: config.bringsAnswers ?? 0 },
    isContested: identityWatch.isContested,
    ...runtime,
  })
  const host = createHost(
    { network, log, metrics, timers, registrar: identityWatch.registrar, warnings },
    running.map(({ hosted }) => hosted),
    { kinds: kindAddresses },
  )
  opened.defer(() => host.stop())
  // The clocks, which were there before, are told of a head first.
  const heads = { onHead: (listener: () => void) => chain.follow(listener) }
  const chores = createOperatorChores({ heads, log, ...runtime }, [
    ...[...beacons.values()].map((beacon) =>
      createRecordSeed({ beacon, periodClock: clocks.of(beacon), log }, { operator: chain.account }),
    ),
    createRefillReserve({ reserve, metrics, timers }),
  ])
  opened.defer(() => chores.stop())
  opened.use(watchProcess({ warnings, timers }, { folder: dataDir }))
  await host.start(signal)
  chores.start()
  const status = () => host.status()
  const isHealthy = async () => (await Promise.all(running.map(({ state }) => state.isHealthy()))).every(Boolean)
  const routes = [adminRoute(statusCall, status)]
  opened.use(await startAdminServer({ log, metrics, isHealthy }, routes, { dataDir, listen: config.admin }))

  const owned = opened.move()
  return {
    ...{ peerId: network.peerId, operator: chain.account, addresses: network.addresses, status },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

interface RunningService {
  readonly state: OpenService
  readonly hosted: Service
}

interface PeriodClocks extends Disposable {
  of(beacon: BeaconCalls): PeriodClock
}

/** One for each beacon: kinds that share one have the same periods. */
async function openPeriodClocks(chain: Chain, beacons: ReadonlyMap<Address, BeaconCalls>): Promise<PeriodClocks> {
  using opened = new DisposableStack()
  const clocks = new Map<Address, PeriodClock>()
  for (const [address, periods] of beacons) {
    clocks.set(address, opened.use(await createPeriodClock({ chain, periods })))
  }
  const owned = opened.move()
  return {
    of({ address }) {
      const clock = clocks.get(address)
      assert(clock !== undefined, `there is a clock for the beacon ${address}`)
      return clock
    },
    [Symbol.dispose]: () => owned.dispose(),
  }
}

/** Opens each service in its order; `states` closes them. */
async function openServices(
  services: readonly MarketService[],
  states: AsyncDisposableStack,
  {
    clocks,
    bringing,
    ...shared
  }: Omit<ServiceCollaborators, 'periodClock'> & { readonly clocks: PeriodClocks; readonly bringing: Bringing },
): Promise<RunningService[]> {
  const warningsOf = createServiceWarnings(shared, { services: services.map(({ name }) => name) })
  const running: RunningService[] = []
  for (const service of services) {
    const periodClock = clocks.of(shared.chain.kind(service.kind).beacon)
    const collaborators = { ...shared, periodClock, warnings: warningsOf(service.name) }
    const state = states.use(await service.open(collaborators))
    running.push({ state, hosted: createHostedService({ ...collaborators, service, open: state, bringing }) })
  }
  return running
}
