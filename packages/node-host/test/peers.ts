/** Real peers over loopback for tests: each is disposed with the test that made it. */
import type { TestContext } from 'node:test'
import {
  type Address,
  addressOfPrivateKey,
  hostMethods,
  introductionScheme,
  type PeerId,
  signIntroduction,
} from '@nupeerstack/protocol'
import { createIdentity, type PeerIdentity } from '../src/identity/identity.ts'
import { silentLogger } from '../src/monitoring/logger.ts'
import { createNetwork, type NetworkConfig, type NetworkDependencies } from '../src/network/libp2p-network.ts'
import type { Carrier, Introducer, Network } from '../src/port/network.ts'
import { peerAddress } from '../src/port/peer-address.ts'

export const chainId = 31337

/** `registry` stands for the dependency `bootstrap`, which has a namesake in the configuration. */
export type TestPeer = NetworkConfig &
  Omit<NetworkDependencies, 'bootstrap'> & { readonly registry: NonNullable<NetworkDependencies['bootstrap']> }

/** A peer that listens on a free loopback port and is stopped after the test. */
export async function startPeer(test: TestContext, choices: Partial<TestPeer> = {}): Promise<Network> {
  const { registry = async () => [], bootstrap = [], ...rest } = choices
  const network = await createNetwork(
    { identity: createIdentity(), log: silentLogger, bootstrap: registry, ...rest },
    { chainId, listen: ['/ip4/127.0.0.1/tcp/0'], dht: 'off', bootstrap, ...rest },
  )
  test.after(() => network[Symbol.asyncDispose]())
  return network
}

/** An account and what introduces a peer in its name. */
export function testAccount(): { account: Address; introducer: Introducer; privateKey: Uint8Array } {
  const privateKey = new Uint8Array(32).fill(7)
  const account = addressOfPrivateKey(privateKey)
  const introducer = (from: PeerId, to: PeerId) => {
    const expiresAt = Math.floor(Date.now() / 1000) + 3600
    return signIntroduction(introductionScheme(chainId), { account, from, to, expiresAt }, privateKey)
  }
  return { account, introducer, privateKey }
}

/** A peer that asks `node`, and does so over this carrier already. */
export async function startAsker(
  test: TestContext,
  node: Network,
  carrier: Carrier,
  choices: Partial<TestPeer> = {},
): Promise<Network> {
  const introducer = carrier === 'direct' ? { introducer: testAccount().introducer } : {}
  const asker = await startPeer(test, { listen: [], ...introducer, ...choices })
  await carriedBy(carrier, asker, node)
  return asker
}

/** Asks until the link to the node has the carrier. */
export async function carriedBy(carrier: Carrier, asker: Network, node: Network): Promise<void> {
  for (const signal = soon(); asker.links()[0]?.carrier !== carrier; signal.throwIfAborted()) {
    const request = { method: hostMethods.direct, header: new Uint8Array(), signal }
    await asker.request(peerAddress(node), request).catch(() => {})
  }
}

export const soon = (): AbortSignal => AbortSignal.timeout(10_000)

export type { PeerIdentity }
