/** Reads evidence from any node of the chain that knows old states: calldata of the transaction, its logs, and views at its block. */
import { type Address, parseAddress } from '@nupeerstack/protocol'
import {
  decodeFunctionData,
  type Hex,
  hexToBytes,
  keccak256,
  type PublicClient,
  parseEventLogs,
  serializeTransaction,
  type Transaction,
} from 'viem'
import { bondsAbi } from '../../generated/bonds.ts'
import { marketAbi } from '../../generated/market.ts'
import { storageFraudAbi } from '../../generated/storage-fraud.ts'
import { storageKindAbi } from '../../generated/storage-kind.ts'
import { addressOfKind } from '../../port/address-of-kind.ts'
import type { Deployment } from '../../port/chain.ts'
import type {
  Evidence,
  EvidenceQuery,
  EvidenceTransaction,
  FraudEvidence,
  MissEvidence,
  ProofEvidence,
  RevisionEvidence,
} from '../../port/evidence.ts'
import type { ContradictingRevisions } from '../../port/fraud-calls.ts'
import type { RpcExchange } from '../../port/rpc-exchange.ts'
import type { PromisedPieces, RevisionPost } from '../../port/storage-calls.ts'
import { dealIdOf, readPages } from '../caller.ts'
import { connectRpc, translated } from '../rpc.ts'
import { readQuestionEvidence } from './read-question-evidence.ts'
import { createSeedReader } from './read-seed.ts'
import { storageKind } from './storage-kind.ts'

export interface EvidencePlace {
  readonly rpcUrl: string
  readonly deployment: Deployment
  /** Requests go over it, where it is there. */
  readonly exchange?: RpcExchange
}

const promisedPerPage = 256

/**
 * Everything of storage that a query names, in the order of the chain; empty where there is nothing. Throws ChainError `unreachable` where the node
 * does not answer, or knows no state as old as that.
 */
export async function readEvidence(place: EvidencePlace, query: EvidenceQuery): Promise<Evidence[]> {
  const client = connectRpc(place.rpcUrl, place.exchange)
  const reader = createReader(client, place.deployment)
  return await translated('readEvidence', async () => {
    const found: Evidence[] = []
    for (const hash of await hashesOf(client, place.deployment, query)) {
      found.push(...(await reader(hash)).filter((evidence) => isAskedFor(evidence, query)))
    }
    return found
  })
}

function isAskedFor(evidence: Evidence, query: EvidenceQuery): boolean {
  if ('transaction' in query) return true
  if ('dealId' in query) {
    const about = evidence.kind === 'revision' ? evidence.post : evidence.kind === 'fraud' ? evidence.pair : undefined
    return about?.dealId === query.dealId && about.number === query.number
  }
  const isOfPeriod = evidence.kind === 'proof' || evidence.kind === 'miss'
  return isOfPeriod && evidence.operator === query.operator && evidence.period === query.period
}

async function hashesOf(client: PublicClient, deployment: Deployment, query: EvidenceQuery): Promise<readonly Hex[]> {
  if ('transaction' in query) return [query.transaction]
  const common = {
    address: addressOfKind(deployment, storageKind),
    fromBlock: BigInt(deployment.deployedAtBlock),
    toBlock: 'latest' as const,
  }
  const event = (name: 'RevisionPosted' | 'Proven' | 'Missed') =>
    storageKindAbi.find((item) => item.type === 'event' && item.name === name)
  if ('dealId' in query) {
    const args = { id: BigInt(query.dealId) }
    const posted = await client.getLogs({ ...common, event: event('RevisionPosted'), args } as never)
    const proven = storageFraudAbi.find((item) => item.type === 'event' && item.name === 'FraudProven')
    const address = await fraudAddress(client, common.address)
    const shown = await client.getLogs({ ...common, address, event: proven, args } as never)
    return hashesIn([...posted, ...shown])
  }
  const args = { operator: query.operator, period: BigInt(query.period) }
  const proven = await client.getLogs({ ...common, event: event('Proven'), args } as never)
  const missed = await client.getLogs({ ...common, event: event('Missed'), args } as never)
  return hashesIn([...proven, ...missed])
}

async function fraudAddress(client: PublicClient, address: Address): Promise<Address> {
  return parseAddress(await client.readContract({ address, abi: storageKindAbi, functionName: 'signedFraud' }))
}

function hashesIn(logs: readonly { readonly transactionHash: Hex | null }[]): readonly Hex[] {
  return [...new Set(logs.flatMap(({ transactionHash }) => transactionHash ?? []))]
}

function createReader(client: PublicClient, deployment: Deployment): (hash: Hex) => Promise<readonly Evidence[]> {
  const kind = { address: addressOfKind(deployment, storageKind), abi: storageKindAbi } as const
  const market = { address: deployment.market, abi: marketAbi } as const
  const bonds = { address: deployment.bonds, abi: bondsAbi } as const

  return async (hash) => {
    const [transaction, receipt] = [await client.getTransaction({ hash }), await client.getTransactionReceipt({ hash })]
    const beacon = await client.readContract({ ...kind, functionName: 'beacon' })
    const { periodBlocks, seedOf } = await createSeedReader(client, beacon, receipt.blockNumber)
    const block = Number(receipt.blockNumber)
    const facts: EvidenceTransaction = {
      ...{ hash, block, period: Math.floor(block / periodBlocks) },
      ...{ isDone: receipt.status === 'success', isItself: isItself(transaction) },
    }
    const answers = await client.readContract({ ...kind, functionName: 'forcedAnswers' })
    if (transaction.to?.toLowerCase() === answers.toLowerCase()) {
      const question = await readQuestionEvidence({ client, deployment }, { input: transaction.input, receipt, facts })
      return question === undefined ? [] : [question]
    }
    const at = { blockNumber: receipt.blockNumber }
    const before = { blockNumber: receipt.blockNumber - 1n }
    const to = transaction.to?.toLowerCase()
    if (to !== kind.address) {
      const address = await fraudAddress(client, kind.address)
      return to === address ? [await fraud(address, toPair(transaction.input))] : []
    }
    const { functionName, args } = decodeFunctionData({ abi: storageKindAbi, data: transaction.input })

    async function promisedAt(operator: Address, blockNumber: bigint): Promise<PromisedPieces[]> {
      const listed = await readPages(promisedPerPage, (from, countMax) =>
        client.readContract({
          ...kind,
          functionName: 'promisedDealsOf',
          args: [operator, from, countMax],
          blockNumber,
        }),
      )
      return listed.map(({ id, pieces, root }) => ({
        ...{ dealId: dealIdOf(id), pieces: Number(pieces), root: hexToBytes(root) },
      }))
    }

    async function proof(operator: Address, period: number, answers: ProofEvidence['answers']): Promise<ProofEvidence> {
      const firstBlock = BigInt(period * periodBlocks)
      const proven = parseEventLogs({ abi: storageKindAbi, eventName: 'Proven', logs: receipt.logs })
      return {
        ...{ kind: 'proof', transaction: facts, operator, period, answers },
        seed: await seedOf(period),
        samples: await client.readContract({ ...kind, functionName: 'samples' }),
        promised: await promisedAt(operator, receipt.blockNumber),
        promisedAtFirst: await promisedAt(operator, firstBlock),
        isSaid: proven.some(({ args }) => isOf(args, operator, period)),
      }
    }

    async function revision(post: RevisionPost): Promise<RevisionEvidence> {
      const id = BigInt(post.dealId)
      const deal = await client.readContract({ ...market, functionName: 'dealOf', args: [id], ...at })
      const posted = { ...kind, functionName: 'revisionOf', args: [id] } as const
      const [numberBefore] = await client.readContract({ ...posted, ...before })
      const [numberAfter, rootAfter] = await client.readContract({ ...posted, ...at })
      const said = parseEventLogs({ abi: storageKindAbi, eventName: 'RevisionPosted', logs: receipt.logs })
      const signer = { ...market, functionName: 'signerOf', args: [deal.operator] } as const
      return {
        ...{ kind: 'revision', transaction: facts, post },
        customerSigner: parseAddress(
          await client.readContract({ ...kind, functionName: 'customerSignerOf', args: [id], ...at }),
        ),
        operatorSigner: parseAddress(await client.readContract({ ...signer, ...at })),
        ...{ unitsMax: Number(deal.unitsMax), endPeriod: Number(deal.endPeriod) },
        ...{ numberBefore: Number(numberBefore), numberAfter: Number(numberAfter), rootAfter: hexToBytes(rootAfter) },
        isSaid: said.some(({ args }) => args.id === id && Number(args.number) === post.number),
        domain: { chainId: deployment.chainId, address: kind.address },
      }
    }

    async function miss(operator: Address, period: number, isAdmitted: boolean): Promise<MissEvidence> {
      // The last block that could still answer.
      const lastBlock = BigInt(Math.min((period + 1) * periodBlocks, block) - 1)
      const standing = { ...kind, functionName: 'standingOf', args: [operator] } as const
      const { live, isOwing } = await client.readContract({ ...standing, blockNumber: lastBlock })
      const missed = parseEventLogs({ abi: storageKindAbi, eventName: 'Missed', logs: receipt.logs })
      return {
        ...{ kind: 'miss', transaction: facts, operator, period, isAdmitted },
        reportWindowPeriods: Number(await client.readContract({ ...kind, functionName: 'evidencePeriods' })),
        seed: await seedOf(period),
        ...{ livePieces: Number(live), wasOwing: isOwing, proofs: await proofsOf(operator, period) },
        missesInWindow: Number(missed.find(({ args }) => isOf(args, operator, period))?.args.missesInWindow ?? 0n),
        ...(await slashOf(operator)),
      }
    }

    async function fraud(address: Address, pair: ContradictingRevisions): Promise<FraudEvidence> {
      const id = BigInt(pair.dealId)
      const said = parseEventLogs({ abi: storageFraudAbi, eventName: 'FraudProven', logs: receipt.logs })
      const deal = await client.readContract({ ...market, functionName: 'dealOf', args: [id], ...before })
      const proven = { address, abi: storageFraudAbi, functionName: 'isProven', args: [id] } as const
      const operator = parseAddress(deal.operator)
      const signer = { ...market, functionName: 'signerOf', args: [operator] } as const
      return {
        ...{ kind: 'fraud', transaction: facts, pair, operator },
        operatorSigner: parseAddress(await client.readContract({ ...signer, ...at })),
        ...{ wasOpen: deal.isOpen, wasProven: await client.readContract({ ...proven, ...before }) },
        isSaid: said.some(({ args }) => args.id === id && Number(args.number) === pair.number),
        ...(await slashOf(operator)),
        domain: { chainId: deployment.chainId, address: kind.address },
      }
    }

    /** What the transaction took of an operator, and of what. */
    async function slashOf(
      operator: Address,
    ): Promise<Pick<FraudEvidence, 'provisionBefore' | 'slashed' | 'perEventBps'>> {
      const behind = { ...bonds, functionName: 'provisionOf', args: [operator, kind.address] } as const
      const [provisionBefore] = await client.readContract({ ...behind, ...before })
      const bounds = { ...bonds, functionName: 'boundsOf', args: [kind.address] } as const
      const [perEventBps] = await client.readContract({ ...bounds, ...at })
      const slashes = parseEventLogs({ abi: bondsAbi, eventName: 'Slashed', logs: receipt.logs })
      return { provisionBefore, perEventBps, slashed: slashes.reduce((sum, { args }) => sum + args.amount, 0n) }
    }

    async function proofsOf(operator: Address, period: number): Promise<number> {
      const event = storageKindAbi.find((item) => item.type === 'event' && item.name === 'Proven')
      const range = { fromBlock: BigInt(period * periodBlocks), toBlock: BigInt((period + 1) * periodBlocks - 1) }
      const args = { operator, period: BigInt(period) }
      return (await client.getLogs({ address: kind.address, event, args, ...range } as never)).length
    }

    switch (functionName) {
      case 'prove':
        return [
          await proof(
            parseAddress(args[0]),
            Number(args[1]),
            args[2].map(({ dealIndex, piece, leaf, path }) => ({
              ...{ dealIndex, piece: Number(piece), leaf: hexToBytes(leaf) },
              path: path.map((node) => hexToBytes(node)),
            })),
          ),
        ]
      case 'postRevision':
        return [await revision(toPost(args[0]))]
      case 'postRevisions':
        return await Promise.all(args[0].map((post) => revision(toPost(post))))
      case 'judgeMiss':
        return [await miss(parseAddress(args[0]), Number(args[1]), false)]
      case 'admitMiss':
        return [await miss(parseAddress(transaction.from), Number(args[0]), true)]
      default:
        return []
    }
  }
}

function toPair(input: Hex): ContradictingRevisions {
  const { args } = decodeFunctionData({ abi: storageFraudAbi, data: input })
  if (args === undefined || args.length < 4) throw new TypeError('no fraud is shown by that call')
  const [id, number, states, signatures] = args as readonly [bigint, bigint, readonly StoredState[], readonly Hex[]]
  const state = (index: 0 | 1) => {
    const { root, pieces } = states[index] as StoredState
    return { root: hexToBytes(root), pieces: Number(pieces), operatorSignature: hexToBytes(signatures[index] as Hex) }
  }
  return { dealId: dealIdOf(id), number: Number(number), states: [state(0), state(1)] }
}

interface StoredState {
  readonly root: Hex
  readonly pieces: bigint
}

interface StoredPost {
  readonly id: bigint
  readonly number: bigint
  readonly root: Hex
  readonly pieces: bigint
  readonly customerSignature: Hex
  readonly operatorSignature: Hex
}

function toPost({ id, number, root, pieces, customerSignature, operatorSignature }: StoredPost): RevisionPost {
  return {
    ...{ dealId: dealIdOf(id), number: Number(number), root: hexToBytes(root), pieces: Number(pieces) },
    ...{ customerSignature: hexToBytes(customerSignature), operatorSignature: hexToBytes(operatorSignature) },
  }
}

function isOf(args: { readonly operator: Hex; readonly period: bigint }, operator: Address, period: number): boolean {
  return args.operator.toLowerCase() === operator && Number(args.period) === period
}

/** Whether the fields of the transaction, with its signature, are those that its hash is taken of. */
function isItself(transaction: Transaction): boolean {
  const { input: data, r, s, yParity, v, hash } = transaction
  const signature = { r, s, ...(yParity === undefined ? { v } : { yParity }) }
  try {
    return keccak256(serializeTransaction({ ...transaction, data } as never, signature as never)) === hash
  } catch {
    return false
  }
}
