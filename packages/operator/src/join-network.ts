/**
 * The operator's place in the network: its peer key, which nobody else may use meanwhile, its addresses, and the registry's
 * entry that leads to them.
 */
import type { Chain } from '@nupeerstack/contracts-client'
import {
  assertIdentityIsFree,
  createAskInstance,
  createIdentityWatch,
  createNetwork,
  type IdentityWatch,
  type Logger,
  type Metrics,
  type Network,
  type PeerAddress,
  type PeerIdentity,
  type Registrar,
  type Warnings,
} from '@nupeerstack/node-host'
import type { Address } from '@nupeerstack/protocol'
import type { Runtime } from '@nupeerstack/runtime'
import type { OperatorConfig } from './config.ts'

export interface JoinedNetwork extends AsyncDisposable {
  readonly network: Network
  /** Registers while nobody else answers as this node. */
  readonly identityWatch: IdentityWatch
}

export interface JoinNetworkDependencies {
  readonly chain: Chain
  readonly identity: PeerIdentity
  /** Brings the registry in line with this node. */
  readonly registrar: Registrar
  readonly log: Logger
  readonly metrics: Metrics
  readonly warnings: Pick<Warnings, 'set'>
  readonly runtime: Runtime
}

export type JoinNetworkConfig = Pick<OperatorConfig, 'listen' | 'announce' | 'bootstrap' | 'directPort'> & {
  readonly kinds: readonly Address[]
}

/** Listens, and answers nothing yet. Throws IdentityInUseError where another process answers as this node. */
export async function joinNetwork(
  { chain, identity, registrar, log, metrics, warnings, runtime }: JoinNetworkDependencies,
  { listen, announce, bootstrap, directPort, kinds }: JoinNetworkConfig,
): Promise<JoinedNetwork> {
  await using opened = new AsyncDisposableStack()
  const { chainId } = chain
  const ask = createAskInstance(runtime, { chainId })
  /** What other nodes of this account serve is theirs. */
  const registered = async () => {
    const entries = await Promise.all(kinds.map((kind) => chain.market.node(chain.account, kind)))
    return entries.filter((entry) => entry !== undefined)
  }
  const known = (await registered()).filter(({ peerId }) => peerId === identity.peerId)
  for (const entry of known) await assertIdentityIsFree(ask, entry)
  const network = opened.use(
    await createNetwork(
      { identity, log, metrics, runtime, bootstrap: () => otherNodes(chain, kinds) },
      {
        chainId,
        listen,
        bootstrap,
        direct: { port: directPort },
        dht: 'server',
        ...(announce.length > 0 ? { announce } : {}),
      },
    ),
  )
  const identityWatch = opened.use(
    createIdentityWatch({ network, ask, registered, registrar, warnings, log, ...runtime }),
  )
  opened.use(
    chain.follow(({ events }) => {
      const isOurs = events.some((event) => event.kind === 'node-registered' && event.operator === chain.account)
      if (isOurs) identityWatch.wake()
    }),
  )
  const joined = opened.move()
  return { network, identityWatch, [Symbol.asyncDispose]: () => joined.disposeAsync() }
}

/** The nodes of the registry are where a node finds its way into the DHT. */
async function otherNodes({ market, account }: Chain, kinds: readonly Address[]): Promise<PeerAddress[]> {
  const nodes = (await Promise.all(kinds.map((kind) => market.nodes(kind)))).flat()
  const others = nodes.filter((node) => node.operator !== account)
  return [...new Map(others.map((node) => [node.operator, node])).values()]
}
