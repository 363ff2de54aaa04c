/**
 * The files of all processes as they are at this moment, whether these are up or not: the books of the customer, of each node, and
 * what the chain has of each deal. Read once for all checkers that look at the same moment.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DealId } from '@nupeerstack/protocol'
import type { SimulatedNode } from '../../world/simulated-node.ts'
import type { World } from '../../world/world.ts'
import { type ClientFacts, type RevisionFacts, readClientFacts } from './client-facts.ts'
import { type MetadataFacts, readMetadataFacts } from './metadata-facts.ts'
import { type NodeFacts, readNodeFacts } from './node-facts.ts'

export interface WorldFacts {
  readonly client: ClientFacts
  /** Of the gateway over the client, where there is one. */
  readonly metadata: MetadataFacts | undefined
  readonly nodes: readonly NodeWithFacts[]
  /** The newest that was posted of each deal, and what is effective in the current period. */
  readonly posted: ReadonlyMap<DealId, RevisionFacts>
  readonly effective: ReadonlyMap<DealId, RevisionFacts>
}

export interface NodeWithFacts {
  readonly node: SimulatedNode
  readonly facts: NodeFacts
  /** Its disk loses nothing, and it lies to nobody: what it has signed for must be there. */
  readonly isSound: boolean
}

/** Undefined while the customer has no book yet. */
export async function factsOf(world: World): Promise<WorldFacts | undefined> {
  const memory = world.kept(createMemory)
  const moment = `${world.time.clock.elapsedMs()} ${world.events()}`
  if (memory.moment !== moment) {
    memory.moment = moment
    memory.facts = readFacts(world)
  }
  return await memory.facts
}

interface Memory {
  moment: string
  facts: Promise<WorldFacts | undefined>
}

function createMemory(): Memory {
  return { moment: '', facts: Promise.resolve(undefined) }
}

async function readFacts(world: World): Promise<WorldFacts | undefined> {
  const { customer, nodes, chain, shape } = world
  const clientPath = join(customer.folder(), 'client.db')
  if (!existsSync(clientPath)) return undefined
  const metadataPath = join(customer.folder(), 'metadata.db')
  const metadata = existsSync(metadataPath) ? readMetadataFacts(metadataPath) : undefined
  const client = readClientFacts(clientPath, customer.rootKey)
  const books = nodes.flatMap((node) => {
    const path = join(node.folder(), 'node.db')
    return existsSync(path) ? [{ node, facts: readNodeFacts(path), isSound: !shape.fragile.includes(node.name) }] : []
  })
  const call = chain.ledger.viewCall()
  const { storageKind } = chain.contracts
  const states = (of: typeof storageKind.revisionOf): Map<DealId, RevisionFacts> =>
    new Map(
      client.deals.map(({ id }) => {
        const { number, root, pieces } = of.call(storageKind, call, BigInt(id))
        const rootBytes = new Uint8Array(Buffer.from(root.slice(2), 'hex'))
        return [id, { number: Number(number), root: rootBytes, pieces: Number(pieces) }]
      }),
    )
  const [posted, effective] = [states(storageKind.revisionOf), states(storageKind.effectiveRevisionOf)]
  return { client, metadata, posted, effective, nodes: books }
}
