/**
 * A development network that runs: chain, nodes and gateway as child processes of this one, in one data folder. It
 * starts from the chain up, and stops from the gateway down; a start that fails leaves nothing behind but the folder.
 */
import { availableParallelism } from 'node:os'
import { bestProfile, durableShardsMin } from '@nupeerstack/client'
import type { Chain, Deployment } from '@nupeerstack/contracts-client'
import { isDiskFull, makeFolder } from '@nupeerstack/durable-state'
import type { Address } from '@nupeerstack/protocol'
import { systemRandomness } from '@nupeerstack/runtime'
import { CliError } from '../cli-error.ts'
import type { CliEnvironment } from '../config.ts'
import { type Layout, layoutOf } from '../local/layout.ts'
import { type NetworkFile, readNetworkFile, writeNetworkFile } from '../local/network-file.ts'
import { loopback, PortClaims, rpcUrlOf } from '../local/ports.ts'
import { keepAccount } from '../local/secrets.ts'
import { collectStatus } from '../network/collect-status.ts'
import { type EnvDocument, readEnvDocument } from '../network/env-document.ts'
import type { NetworkStatus } from '../network/network-status.ts'
import { openNetworkChain } from '../network/open-network-chain.ts'
import type { Child } from './child.ts'
import { writeChainConfig, writeGatewayConfig, writeNodeConfig } from './daemon-configs.ts'
import { createDaemons, type Daemons } from './daemons.ts'
import { deleteDataFolder, takeDataFolder } from './data-folder.ts'
import { keepPace } from './keep-pace.ts'
import { noteChildren, waitForLeftovers } from './leftovers.ts'
import { readNetworkSources } from './network-sources.ts'
import { type NetworkOptions, planNetwork } from './plan-network.ts'
import { abandonLost, setNodeAside } from './replace-node.ts'
import { assertContractsAreKnown, deployOnce, fundAccounts } from './set-up-chain.ts'
import type { StartReporter } from './start-events.ts'
import { untilWritable } from './until-writable.ts'

export interface DevNetwork {
  readonly network: NetworkFile
  readonly chain: Chain
  readonly operators: ReadonlyMap<number, Address>
  environment(): EnvDocument
  status(): Promise<NetworkStatus>
  /** The processes as they are now, without asking anybody. */
  nodeState(id: number): Child['state'] | undefined
  pids(): { supervisor: number; chain: number | null; gateway: number | null; nodes: Record<number, number | null> }
  /** `kill -9`; the node stays down until `startNode`. Throws CliError `no-such-node`. */
  killNode(id: number): Promise<void>
  /** Throws CliError `no-such-node`, `start-failed`. */
  startNode(id: number): Promise<void>
  /** Puts another node in its place. Throws CliError `no-such-node`, `start-failed`, or `refused` while it does so already. */
  replaceNode(id: number): Promise<ReplacedNode>
  stop(): Promise<void>
}

export interface ReplacedNode {
  readonly operator: Address
  /** Where the old one's folder is now, `undefined` where it was gone. */
  readonly oldFolder: string | undefined
}

export type DevNetworkConfig = {
  readonly dataPath: string
  readonly isReset: boolean
  readonly options: NetworkOptions
}

/** Each starting node keeps a core busy for a second; a few more than cores fill the waits for chain and disk. */
const startsAtOnce = availableParallelism() + 2

/** Resolves when objects can be stored. Throws CliError: what is in the way, in one sentence. */
export async function startDevNetwork(
  { environment, report }: { environment: CliEnvironment; report: StartReporter },
  { dataPath, isReset, options }: DevNetworkConfig,
  signal: AbortSignal,
): Promise<DevNetwork> {
  if (isReset) deleteDataFolder(dataPath)
  const layout = layoutOf(dataPath)
  assertContractsAreKnown(layout)
  const cleanUp = new AsyncDisposableStack()
  try {
    cleanUp.use(takeDataFolder(dataPath))
    for (const folder of [layout.run, layout.logs]) makeFolder(folder)
    await waitForLeftovers(layout.children)
    const claims = cleanUp.use(new PortClaims())
    const before = readNetworkFile(dataPath)
    const network = await planNetwork(before, options, claims)
    // The mark of a new folder comes before anything else in it; a network that is there changes when its settings hold.
    if (before === undefined) writeNetworkFile(dataPath, network)
    makeFolder(layout.chain.directory)
    const notices = [
      ...network.nodes.flatMap(({ id }) => writeNodeConfig(layout, network, id, before)),
      ...(await writeGatewayConfig(layout, network, before, environment, generatePhrase)),
    ]
    for (const text of notices) report({ kind: 'notice', text })
    writeNetworkFile(dataPath, network)

    let isMining = false
    let pacedBlock: number | undefined
    const paceUntil = (blockNumber: number): void => {
      pacedBlock = blockNumber
      daemons.chain.send({ kind: 'pace', untilBlock: blockNumber })
    }
    const daemons = createDaemons(layout, network, {
      onChange: () => noteChildren(layout.children, pidsOf(daemons)),
      onChainReady: (process) => {
        if (pacedBlock !== undefined) process.send({ kind: 'pace', untilBlock: pacedBlock })
        if (isMining) process.send({ kind: 'start-mining' })
      },
    })
    cleanUp.defer(() => stopDaemons(daemons))
    // Whoever loses patience need not wait for a daemon that is slow to start.
    const giveUp = (): void => void stopDaemons(daemons)
    signal.addEventListener('abort', giveUp)
    cleanUp.defer(() => signal.removeEventListener('abort', giveUp))

    const { chain, deployment, customer, operators } = await startEverything(
      { daemons, layout, network, report, cleanUp, paceUntil },
      signal,
    )
    signal.removeEventListener('abort', giveUp)
    isMining = true
    daemons.chain.send({ kind: 'start-mining' })

    const held = cleanUp.move()
    const nodeOf = (id: number): Child => {
      const node = daemons.nodes.get(id)
      if (node === undefined) {
        throw new CliError('no-such-node', `There is no node ${id}; this network has nodes 1 to ${daemons.nodes.size}.`)
      }
      return node
    }
    const replacing = new Set<number>()
    const replaceNode = async (id: number): Promise<ReplacedNode> => {
      const node = nodeOf(id)
      if (replacing.has(id)) throw new CliError('refused', `Node ${id} is being replaced already.`)
      replacing.add(id)
      try {
        await node.kill()
        const oldFolder = setNodeAside(layout, id)
        writeNodeConfig(layout, network, id, undefined)
        const operator = keepAccount(layout.node(id).operatorKey)
        operators.set(id, operator)
        await fundAccounts(rpcUrlOf(network), deployment, [operator])
        await node.start()
        await abandonLost({ chain, layout }, customer, operators.values())
        return { operator, oldFolder }
      } finally {
        replacing.delete(id)
      }
    }
    return {
      network,
      chain,
      operators,
      environment: () => readEnvDocument({ network, layout }),
      status: async () =>
        collectStatus(await readNetworkSources({ network, layout, daemons, chain, customer, operators })),
      nodeState: (id) => daemons.nodes.get(id)?.state,
      pids: () => ({
        supervisor: process.pid,
        chain: daemons.chain.pid ?? null,
        gateway: daemons.gateway.pid ?? null,
        nodes: Object.fromEntries([...daemons.nodes].map(([id, { pid }]) => [id, pid ?? null])),
      }),
      killNode: (id) => nodeOf(id).kill(),
      startNode: (id) => nodeOf(id).start(),
      replaceNode,
      stop: () => held.disposeAsync(),
    }
  } catch (error) {
    await cleanUp.disposeAsync()
    if (signal.aborted) throw signal.reason
    throw isForWantOfRoom(error)
      ? new CliError('disk-full', `The disk of ${dataPath} is full.`, { cause: error })
      : error
  }
}

type Starting = {
  readonly daemons: Daemons
  readonly layout: Layout
  readonly network: NetworkFile
  readonly report: StartReporter
  readonly cleanUp: AsyncDisposableStack
  readonly paceUntil: (blockNumber: number) => void
}

interface StartedNetwork {
  readonly chain: Chain
  readonly deployment: Deployment
  readonly customer: Address
  /** By node; a replaced one has another. */
  readonly operators: Map<number, Address>
}

async function startEverything(
  { daemons, layout, network, report, cleanUp, paceUntil }: Starting,
  signal: AbortSignal,
): Promise<StartedNetwork> {
  const rpcUrl = rpcUrlOf(network)
  report({ kind: 'step', step: 'chain', state: 'running', detail: '' })
  writeChainConfig(layout, network)
  await daemons.chain.start()
  signal.throwIfAborted()
  report({
    kind: 'step',
    step: 'chain',
    state: 'done',
    detail: `${loopback}:${network.rpcPort}, id ${network.chainId}`,
  })

  report({ kind: 'step', step: 'contracts', state: 'running', detail: '' })
  const deployment = await deployOnce(layout, network, rpcUrl)
  const customer = keepAccount(layout.gateway.accountKey)
  const operators = new Map(network.nodes.map(({ id }) => [id, keepAccount(layout.node(id).operatorKey)]))
  await fundAccounts(rpcUrl, deployment, [customer, ...operators.values()])
  const chain = cleanUp.use(await openNetworkChain({ network, layout }))
  cleanUp.use(keepPace({ chain, daemons, layout, operators, paceUntil }))
  signal.throwIfAborted()
  report({ kind: 'step', step: 'contracts', state: 'done', detail: `${operators.size + 1} accounts funded` })

  // The gateway finds nodes as they register, and opens deals with them; until then it loads.
  report({ kind: 'step', step: 'gateway', state: 'running', detail: '' })
  await Promise.all([startNodes(daemons, report, signal), daemons.gateway.start()])
  signal.throwIfAborted()
  for (const operator of await abandonLost({ chain, layout }, customer, operators.values())) {
    report({ kind: 'notice', text: `The node of operator ${operator} is gone; what it kept is rebuilt at others.` })
  }
  const nodesUp = [...daemons.nodes.values()].filter(({ state }) => state === 'up').length
  await untilWritable(layout.gateway.directory, nodesUp, signal)
  signal.throwIfAborted()
  report({ kind: 'step', step: 'gateway', state: 'done', detail: `${loopback}:${network.s3Port}` })
  return { chain, deployment, customer, operators }
}

/** Goes on without nodes that do not start, where those that do are enough. Throws the first CliError otherwise. */
async function startNodes({ nodes }: Daemons, report: StartReporter, signal: AbortSignal): Promise<void> {
  const profile = bestProfile(nodes.size)
  const needed = profile === undefined ? nodes.size : durableShardsMin(profile)
  let started = 0
  const failures: unknown[] = []
  const say = (state: 'running' | 'done'): void =>
    report({ kind: 'step', step: 'nodes', state, detail: `${started} of ${nodes.size}` })
  say('running')
  const waiting = [...nodes.values()]
  const worker = async (): Promise<void> => {
    for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
      signal.throwIfAborted()
      try {
        await node.start()
        started += 1
        say('running')
      } catch (error) {
        failures.push(error)
        if (nodes.size - failures.length < needed) throw failures[0]
        report({
          kind: 'notice',
          text: `${node.name} does not start (${messageOf(error)}); “nps node replace” puts another in its place.`,
        })
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(startsAtOnce, nodes.size) }, worker))
  say('done')
}

/** Loaded only at a network's first start. */
async function generatePhrase(): Promise<string> {
  const { generateRecoveryPhrase } = await import('@nupeerstack/client')
  return generateRecoveryPhrase(systemRandomness)
}

/** The gateway first, while the nodes still answer; the chain last, when nobody asks it any more. */
async function stopDaemons({ gateway, nodes, chain }: Daemons): Promise<void> {
  await gateway.stop()
  await Promise.all([...nodes.values()].map((node) => node.stop()))
  await chain.stop()
}

function pidsOf({ chain, gateway, nodes }: Daemons): number[] {
  return [chain, gateway, ...nodes.values()].flatMap(({ pid }) => (pid === undefined ? [] : [pid]))
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** A daemon that could not start for it says so in words. */
function isForWantOfRoom(error: unknown): boolean {
  return (
    isDiskFull(error) || (error instanceof Error && /ENOSPC|EDQUOT|no space left|disk is full/i.test(error.message))
  )
}
