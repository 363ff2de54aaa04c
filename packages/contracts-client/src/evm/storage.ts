/** `StorageCalls` over StorageKind: revisions, challenges, proofs and misses. */
import { parseDealId } from '@nupeerstack/protocol'
import { bytesToHex, hexToBytes } from 'viem'
import type { Deployment, StorageCalls } from '../chain.ts'
import { storageKindAbi } from '../generated/storage-kind.ts'
import { type Caller, readPages } from './caller.ts'

/** 96 bytes each. */
const promisedPerPage = 256

export async function createStorageCalls(caller: Caller, deployment: Deployment): Promise<StorageCalls> {
  const kind = { address: deployment.storageKind, abi: storageKindAbi } as const
  const [samples, bondPerPiece] = await Promise.all([
    caller.read({ ...kind, functionName: 'samples', args: [] }),
    caller.read({ ...kind, functionName: 'bondPerUnit', args: [] }),
  ])

  return {
    samples,
    bondPerPiece,
    postRevision: (post) =>
      caller.write({
        ...kind,
        functionName: 'postRevision',
        args: [
          BigInt(post.dealId),
          BigInt(post.number),
          bytesToHex(post.root),
          BigInt(post.pieces),
          bytesToHex(post.customerSignature),
          bytesToHex(post.operatorSignature),
        ],
      }),
    async postedRevision(dealId) {
      const args = [BigInt(dealId)] as const
      const [number, root, pieces] = await caller.read({ ...kind, functionName: 'revisionOf', args })
      return { number: Number(number), root: hexToBytes(root), pieces: Number(pieces) }
    },
    async standing(operator) {
      const standing = await caller.read({ ...kind, functionName: 'standingOf', args: [operator] })
      return {
        pieces: Number(standing.pieces),
        lastProvenPeriod: Number(standing.lastProvenPeriod),
        activeFromPeriod: Number(standing.challengedFrom),
        provenCount: Number(standing.provenCount),
        missesInWindow: Number(standing.missesInWindow),
        isEvicted: standing.isEvicted,
        isFrozen: standing.isFrozen,
      }
    },
    async promisedDeals(operator) {
      const listed = await readPages(promisedPerPage, (from, countMax) =>
        caller.read({ ...kind, functionName: 'promisedDealsOf', args: [operator, from, countMax] }),
      )
      return listed.map(({ id, pieces, root }) => ({
        dealId: parseDealId(String(id)),
        pieces: Number(pieces),
        root: hexToBytes(root),
      }))
    },
    async prove(period, answers) {
      const encoded = answers.map(({ dealIndex, leaf, path }) => ({
        dealIndex,
        leaf: bytesToHex(leaf),
        path: path.map((hash) => bytesToHex(hash)),
      }))
      return await caller.write({ ...kind, functionName: 'prove', args: [caller.account, BigInt(period), encoded] })
    },
    async reportMiss(operator, period) {
      const args = [operator, BigInt(period)] as const
      if (!(await caller.read({ ...kind, functionName: 'isMissReportable', args }))) return undefined
      return await caller.write({ ...kind, functionName: 'reportMiss', args })
    },
    rejoin: () => caller.write({ ...kind, functionName: 'rejoin', args: [] }),
  }
}
