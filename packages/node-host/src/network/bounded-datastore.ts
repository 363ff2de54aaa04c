/**
 * Where libp2p keeps what it knows of peers and what the DHT keeps for others: in memory, bounded, the least recently
 * used goes first. Strangers write here (a provider record costs them nothing), so a plain map would grow with their
 * patience. Keys are paths, kept as a tree, so that all records under one path are found without looking at the rest.
 */
import type { Batch, Datastore, Key, KeyQuery, Pair, Query } from 'interface-datastore'

interface Folder {
  readonly children: Map<string, Folder>
  pair: Pair | undefined
}

export interface BoundedDatastoreConfig {
  /** Records under `/dht`. */
  readonly dhtRecordsMax: number
  /** Everything else: libp2p's own book of peers. */
  readonly otherRecordsMax: number
}

/** Makes an empty store. */
export function createBoundedDatastore(config: BoundedDatastoreConfig): Datastore {
  const root: Folder = { children: new Map(), pair: undefined }
  // In order of use, the longest unused first.
  const dhtKeys = new Set<string>()
  const otherKeys = new Set<string>()

  const walk = (segments: readonly string[]): Folder | undefined => {
    let folder: Folder | undefined = root
    for (const segment of segments) folder = folder?.children.get(segment)
    return folder
  }
  const touch = (key: string): Set<string> => {
    const keys = key.startsWith('/dht/') ? dhtKeys : otherKeys
    keys.delete(key)
    keys.add(key)
    return keys
  }
  const put = (key: Key, value: Uint8Array): Key => {
    let folder = root
    for (const segment of segmentsOf(key.toString())) {
      let child = folder.children.get(segment)
      if (child === undefined) folder.children.set(segment, (child = { children: new Map(), pair: undefined }))
      folder = child
    }
    folder.pair = { key, value }
    const keys = touch(key.toString())
    const [oldest] = keys
    const most = keys === dhtKeys ? config.dhtRecordsMax : config.otherRecordsMax
    if (keys.size > most && oldest !== undefined) remove(oldest)
    return key
  }
  const get = (key: Key): Uint8Array => {
    const pair = walk(segmentsOf(key.toString()))?.pair
    if (pair === undefined) throw new NotFoundError(`nothing is kept under ${key}`)
    touch(key.toString())
    return pair.value
  }
  const remove = (key: string) => {
    dhtKeys.delete(key)
    otherKeys.delete(key)
    const segments = segmentsOf(key)
    const folder = walk(segments)
    if (folder !== undefined) folder.pair = undefined
    // Folders that became empty go too, or they would be the leak.
    for (let depth = segments.length; depth > 0; depth--) {
      const below = walk(segments.slice(0, depth))
      if (below === undefined || below.pair !== undefined || below.children.size > 0) return
      walk(segments.slice(0, depth - 1))?.children.delete(segments[depth - 1] ?? '')
    }
  }
  function* pairsUnder(prefix: string | undefined): Generator<Pair> {
    const start = walk(segmentsOf(prefix ?? ''))
    if (start === undefined) return
    const stack = [start]
    for (let folder = stack.pop(); folder !== undefined; folder = stack.pop()) {
      stack.push(...folder.children.values())
      if (folder.pair !== undefined) yield folder.pair
    }
  }
  function* query({ prefix, filters = [], orders = [], offset = 0, limit = Infinity }: Query): Generator<Pair> {
    const found = [...pairsUnder(prefix)].filter((pair) => filters.every((filter) => filter(pair)))
    for (const order of orders) found.sort(order)
    yield* found.slice(offset, offset + limit)
  }
  function* queryKeys({ prefix, filters = [], orders = [], offset = 0, limit = Infinity }: KeyQuery): Generator<Key> {
    const found = [...pairsUnder(prefix)].map(({ key }) => key).filter((key) => filters.every((filter) => filter(key)))
    for (const order of orders) found.sort(order)
    yield* found.slice(offset, offset + limit)
  }

  return {
    put,
    get,
    has: (key) => walk(segmentsOf(key.toString()))?.pair !== undefined,
    delete: (key) => remove(key.toString()),
    query,
    queryKeys,
    batch: () => createBatch(put, (key) => remove(key.toString())),
    async *putMany(source) {
      for await (const { key, value } of source) yield put(key, value)
    },
    async *getMany(source) {
      for await (const key of source) yield { key, value: get(key) }
    },
    async *deleteMany(source) {
      for await (const key of source) {
        remove(key.toString())
        yield key
      }
    },
  }
}

function createBatch(put: (key: Key, value: Uint8Array) => void, remove: (key: Key) => void): Batch {
  const steps: (() => void)[] = []
  return {
    put: (key, value) => void steps.push(() => put(key, value)),
    delete: (key) => void steps.push(() => remove(key)),
    commit: () => {
      for (const step of steps.splice(0)) step()
    },
  }
}

function segmentsOf(key: string): readonly string[] {
  return key.split('/').filter((segment) => segment !== '')
}

/** libp2p tells "nothing there" by this name. */
class NotFoundError extends Error {
  override readonly name = 'NotFoundError'
}
