/** Storage as a kind: its calls over StorageKind, and what its logs say. */

import { parseAddress } from '@nupeerstack/protocol'
import { bytesToHex, hexToBytes } from 'viem'
import { storageAnswersAbi } from '../../generated/storage-answers.ts'
import { storageFraudAbi } from '../../generated/storage-fraud.ts'
import { storageKindAbi } from '../../generated/storage-kind.ts'
import type { Kind, KindContract, SpecificEvent } from '../../port/kind.ts'
import { revisionScheme } from '../../port/signing-schemes.ts'
import type { RevisionPost, SampleProof, StorageCalls } from '../../port/storage-calls.ts'
import { dealIdOf, readPages } from '../caller.ts'
import { typedContract } from '../kind-contract.ts'
import { createFraudCalls } from './fraud-calls.ts'
import { createPeriodicCalls, periodicEvent, toStanding } from './periodic-kind.ts'

/** 96 bytes each. */
const promisedPerPage = 256

export const storageKind: Kind<StorageCalls> = {
  name: 'storage',
  // What a question, or a proof of fraud, is refused with, too.
  abi: [...storageKindAbi, ...[...storageAnswersAbi, ...storageFraudAbi].filter(({ type }) => type === 'error')],
  toEvent: (log) => periodicEvent(log) ?? (log.name === 'RevisionPosted' ? revisionPosted(log.args) : undefined),
  connect: createStorageCalls,
}

async function createStorageCalls(contract: KindContract): Promise<StorageCalls> {
  const kind = typedContract(contract, storageKindAbi)
  const [periodic, samples] = await Promise.all([createPeriodicCalls(contract), kind.read('samples', [])])
  return {
    ...periodic,
    samples,
    questions: await contract.questionsAt(parseAddress(await kind.read('forcedAnswers', []))),
    fraud: createFraudCalls(contract.beside(parseAddress(await kind.read('signedFraud', [])), storageFraudAbi)),
    revisions: revisionScheme(contract),
    async promisedDeals(operator) {
      const listed = await readPages(promisedPerPage, (from, countMax) =>
        kind.read('promisedDealsOf', [operator, from, countMax]),
      )
      return listed.map(({ id, pieces, root }) => ({
        dealId: dealIdOf(id),
        pieces: Number(pieces),
        root: hexToBytes(root),
      }))
    },
    async standing(operator) {
      const stored = await kind.read('standingOf', [operator])
      return { live: Number(stored.live), ...toStanding(stored) }
    },
    postRevision: (post) => kind.write('postRevision', [toStoredPost(post)]),
    postRevisions: (posts) => kind.write('postRevisions', [posts.map(toStoredPost)]),
    async postedRevision(dealId) {
      const [number, root, pieces, postedIn] = await kind.read('revisionOf', [BigInt(dealId)])
      return {
        number: Number(number),
        root: hexToBytes(root),
        pieces: Number(pieces),
        postedIn: Number(postedIn),
      }
    },
    proveFor: (operator, period, answers) => kind.write('prove', [operator, BigInt(period), answers.map(encodeSample)]),
    prove: (period, answers) => kind.write('prove', [kind.account, BigInt(period), answers.map(encodeSample)]),
    proveOwed: (period, answers) => kind.write('proveOwed', [kind.account, BigInt(period), answers.map(encodeSample)]),
  }
}

function toStoredPost({ dealId, number, root, pieces, customerSignature, operatorSignature }: RevisionPost) {
  return {
    id: BigInt(dealId),
    number: BigInt(number),
    root: bytesToHex(root),
    pieces: BigInt(pieces),
    customerSignature: bytesToHex(customerSignature),
    operatorSignature: bytesToHex(operatorSignature),
  }
}

function encodeSample({ dealIndex, piece, leaf, path }: SampleProof) {
  return { dealIndex, piece: BigInt(piece), leaf: bytesToHex(leaf), path: path.map((hash) => bytesToHex(hash)) }
}

function revisionPosted({ id, number, pieces }: Readonly<Record<string, unknown>>): SpecificEvent {
  return {
    kind: 'kind-specific',
    name: 'revision-posted',
    dealId: dealIdOf(id),
    facts: { number: Number(number), pieces: Number(pieces) },
  }
}
