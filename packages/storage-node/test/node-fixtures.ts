/** A whole node of a test's own, and a customer that speaks to it over the wire. */
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Chain, storageKind } from '@nupeerstack/contracts-client'
import {
  createIdentity,
  createLogger,
  createNetwork,
  type Network,
  silentLogger,
  verifyPeerSignature,
} from '@nupeerstack/node-host'
import type { OperatorNode } from '@nupeerstack/operator'
import {
  auditRequest,
  auditResponse,
  type DealId,
  encodeRevisionOperations,
  getRangeRequest,
  introductionScheme,
  type Offer,
  putShardRequest,
  putShardResponse,
  quoteRequest,
  quoteResponse,
  readRevisionRequest,
  readRevisionResponse,
  receiptBytes,
  reviseRequest,
  reviseResponse,
  shardRootToBytes,
  signIntroduction,
  storageMethods,
} from '@nupeerstack/protocol'
import type { StorageNodeConfig } from '../src/config.ts'
import type { RevisionProposal } from '../src/deals/deal-book.ts'
import type { NewShard } from '../src/shards/shard-store.ts'
import { startStorageNode } from '../src/storage-node.ts'
import { pollingIntervalMs, type TestChain } from './chain-fixtures.ts'

export const nodeBond = 1000n * 10n ** 18n
const verbose = process.env.VERBOSE === '1'

export interface NodePlace {
  readonly name: string
  readonly key: Uint8Array
  /** Where its data folder lies; the test chain's folder where unset. */
  readonly parent?: string
}

export async function nodeConfig(
  chain: TestChain,
  { name, key, parent = chain.folder }: NodePlace,
): Promise<StorageNodeConfig> {
  const dataDir = join(parent, name)
  const operatorKeyFile = join(chain.folder, `${name}.key`)
  await writeFile(operatorKeyFile, Buffer.from(key).toString('hex'), { mode: 0o600 })
  return {
    dataDir,
    storage: {
      path: join(dataDir, 'shards'),
      capacityBytes: 64 * 1024 * 1024,
      reserveBytes: 4 * 1024 * 1024,
    },
    listen: ['/ip4/127.0.0.1/tcp/0'],
    announce: [],
    directPort: 0,
    bootstrap: [],
    chain: {
      rpcUrl: chain.devChain.rpcUrl,
      webSocketUrl: chain.devChain.webSocketUrl,
      deploymentFile: chain.deploymentFile,
      pollingIntervalMs,
    },
    operatorKeyFile,
    bond: nodeBond,
    postEveryPeriods: 1,
    service: {
      pricePerUnitPeriodWad: 1000n * 10n ** 18n,
      ...{ floorPercent: 20, noticePeriods: 7, exitSharePercent: 50 },
      durationPeriodsMax: 1000,
      settleEveryPeriods: 2,
      withdrawAbove: 10n ** 30n,
    },
  }
}

export async function startNode(chain: TestChain, place: NodePlace): Promise<OperatorNode> {
  const log = verbose ? createLogger({ bindings: { node: place.name } }) : silentLogger
  return await startStorageNode(await nodeConfig(chain, place), { log, signal: new AbortController().signal })
}

/** A network that asks in the name of a customer. */
export async function customerNetwork({ deployment }: TestChain, chain: Chain, key: Uint8Array): Promise<Network> {
  return await createNetwork(
    {
      identity: createIdentity(),
      log: silentLogger,
      introducer: (from, to) =>
        signIntroduction(
          introductionScheme(deployment.chainId),
          { account: chain.account, from, to, expiresAt: Math.floor(Date.now() / 1000) + 3600 },
          key,
        ),
    },
    { chainId: deployment.chainId, listen: [], dht: 'off' },
  )
}

/** The customer's side of the wire. */
export function createCustomer(network: Network, chain: Chain, node: OperatorNode) {
  const peer = { peerId: node.peerId, addresses: node.addresses.map((address) => address.replace(/\/p2p\/.*$/, '')) }
  const request = (method: string, header: Uint8Array, payload: readonly Uint8Array[] = []) =>
    network.request(peer, { method, header, payload, signal: AbortSignal.timeout(10_000) })

  async function quote(unitsMax: number): Promise<Offer & { readonly signature: Uint8Array }> {
    const header = quoteRequest.encode({ customer: chain.account, unitsMax, durationPeriods: 1000 })
    return quoteResponse.parse((await request(storageMethods.quote, header)).header)
  }

  return {
    quote,
    async openDeal(unitsMax: number): Promise<DealId> {
      const { signature, ...offer } = await quote(unitsMax)
      return await chain.market.openDeal(offer, signature, 10n ** 9n)
    },
    async put(dealId: DealId, { root, bytes, pieceRoots }: NewShard): Promise<void> {
      const pieces = pieceRoots.length / 32
      const header = putShardRequest.encode({ dealId, root: shardRootToBytes(root), pieces })
      const { receipt } = putShardResponse.parse((await request(storageMethods.putShard, header, [bytes])).header)
      assert.equal(verifyPeerSignature(node.peerId, receiptBytes(dealId, root, pieces), receipt), true)
    },
    async get(dealId: DealId, { root }: NewShard, offset: number, length: number): Promise<Uint8Array> {
      const header = getRangeRequest.encode({ dealId, root: shardRootToBytes(root), offset, length })
      return (await request(storageMethods.getRange, header)).payload
    },
    async revise({ operations, customerSignature, ...revision }: RevisionProposal): Promise<void> {
      const header = reviseRequest.encode({ ...revision, signature: customerSignature })
      const answer = await request(storageMethods.revise, header, [encodeRevisionOperations(operations)])
      const { signature } = reviseResponse.parse(answer.header)
      assert.equal(chain.kind(storageKind).revisions.isSignedBy(node.operator, revision, signature), true)
    },
    async readRevision(dealId: DealId) {
      return readRevisionResponse.parse(
        (await request(storageMethods.readRevision, readRevisionRequest.encode({ dealId }))).header,
      )
    },
    async audit(dealId: DealId, shards: readonly NewShard[]): Promise<Uint8Array> {
      const roots = shards.map((shard) => shardRootToBytes(shard.root))
      return auditResponse.parse((await request(storageMethods.audit, auditRequest.encode({ dealId, roots }))).header)
        .whole
    },
  }
}
