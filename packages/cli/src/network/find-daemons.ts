/**
 * Any network from outside: the nodes that its chain registers, and those of its daemons whose admin servers are named. A
 * daemon says itself what it is; a node that nobody named is shown as the chain has it, and as the gateway sees it.
 */
import { type Chain, storageKind } from '@nupeerstack/contracts-client'
import type { AdminTarget } from '@nupeerstack/node-host'
import {
  type Address,
  type ClientStatus,
  clientServiceName,
  clientStatus,
  storageServiceName,
  storageStatus,
} from '@nupeerstack/protocol'
import { askDaemon, type DaemonReading, serviceOf } from './ask-daemon.ts'
import type { NetworkSources, NodeSource } from './collect-status.ts'
import { orUndefined } from './read-chain.ts'

export interface NamedDaemon {
  readonly target: AdminTarget
  /** As its user named it. */
  readonly name: string
}

export interface OutsideView {
  readonly chain: Chain
  readonly rpcUrl: string
  readonly daemons: readonly NamedDaemon[]
  readonly customer?: Address | undefined
  /** Nodes that have numbers; others are counted on from there. */
  readonly operators?: ReadonlyMap<number, Address> | undefined
}

interface Answer {
  readonly name: string
  readonly reading: DaemonReading
}

export async function findDaemons({
  chain,
  rpcUrl,
  daemons,
  customer,
  operators: numbered = new Map(),
}: OutsideView): Promise<NetworkSources> {
  const [registered, answers] = await Promise.all([
    orUndefined(chain.market.nodes(chain.kind(storageKind).address)),
    Promise.all(daemons.map(async ({ name, target }) => ({ name, reading: await askDaemon(target) }))),
  ])
  const byOperator = new Map(
    answers.flatMap(({ reading }) => {
      const { document } = serviceOf(reading, storageServiceName, storageStatus)
      return document === undefined ? [] : [[document.operator, reading] as const]
    }),
  )
  const gateway = answers.find(
    ({ reading }) => reading.kind === 'known' && clientServiceName in reading.status.services,
  )
  const client = serviceOf(gateway?.reading, clientServiceName, clientStatus).document
  const addresses = new Map(registered?.map(({ operator, addresses: [address] }) => [operator, address]))
  const operators = numberOperators(numbered, [...addresses.keys(), ...byOperator.keys()])
  return {
    chain,
    customer,
    dataPath: null,
    chainProcess: { state: registered === undefined ? 'silent' : 'up', pid: null, rpcUrl },
    gateway: gateway && { state: 'up', pid: null, endpoint: null, region: null, reading: gateway.reading },
    nodes: [...operators].map(([id, operator]) => ({
      ...{ id, operator, pid: null, restarts: null, capacityBytes: null },
      address: addresses.get(operator) ?? null,
      state: stateOf(operator, byOperator, client),
      reading: byOperator.get(operator),
    })),
    unplaced: answers.filter((answer) => answer !== gateway && !isPlaced(answer, byOperator)).map(describe),
  }
}

/** Every operator once, by number. */
function numberOperators(
  numbered: ReadonlyMap<number, Address>,
  others: readonly Address[],
): ReadonlyMap<number, Address> {
  const known = new Set(numbered.values())
  const last = Math.max(0, ...numbered.keys())
  const rest = [...new Set(others)].filter((operator) => !known.has(operator))
  return new Map([...numbered, ...rest.map((operator, index) => [last + index + 1, operator] as const)])
}

function stateOf(
  operator: Address,
  asked: ReadonlyMap<Address, DaemonReading>,
  client: ClientStatus | undefined,
): NodeSource['state'] {
  if (asked.has(operator)) return 'up'
  const seen = client?.nodes.find((node) => node.operator === operator)
  return seen === undefined ? 'unasked' : seen.isUp ? 'up' : 'silent'
}

function isPlaced({ reading }: Answer, byOperator: ReadonlyMap<Address, DaemonReading>): boolean {
  return [...byOperator.values()].includes(reading)
}

function describe({ name, reading }: Answer): NetworkSources['unplaced'][number] {
  switch (reading.kind) {
    case 'silent':
      return { name, problem: 'does not answer' }
    case 'unreadable':
      return { name, problem: reading.problem }
    case 'known': {
      const { problem } = serviceOf(reading, storageServiceName, storageStatus)
      return { name, problem: problem ?? 'is a gateway beside another; one is shown' }
    }
  }
}
