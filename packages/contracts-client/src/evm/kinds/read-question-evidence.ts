/** Reads what a transaction did with a customer's question (`StorageAnswers.sol`): from its calldata and logs, and from states around its block. */
import { parseAddress } from '@nupeerstack/protocol'
import {
  decodeFunctionData,
  type Hex,
  hexToBytes,
  type PublicClient,
  parseEventLogs,
  type TransactionReceipt,
} from 'viem'
import { bondsAbi } from '../../generated/bonds.ts'
import { marketAbi } from '../../generated/market.ts'
import { storageAnswersAbi } from '../../generated/storage-answers.ts'
import { storageKindAbi } from '../../generated/storage-kind.ts'
import { addressOfKind } from '../../port/address-of-kind.ts'
import type { Deployment } from '../../port/chain.ts'
import type { EvidenceTransaction, QuestionEvidence } from '../../port/evidence.ts'
import { dealIdOf } from '../caller.ts'
import { fromQuestionWord } from '../leaf-places.ts'
import { storageKind } from './storage-kind.ts'

const stepsByCall = { ask: 'asked', answer: 'answered', expire: 'unanswered' } as const
const eventsByCall = { ask: 'Asked', answer: 'Answered', expire: 'Unanswered' } as const

/** `undefined` where the transaction does nothing of that with a question of this deployment's kind. */
export async function readQuestionEvidence(
  { client, deployment }: { readonly client: PublicClient; readonly deployment: Deployment },
  {
    input,
    receipt,
    facts,
  }: { readonly input: Hex; readonly receipt: TransactionReceipt; readonly facts: EvidenceTransaction },
): Promise<QuestionEvidence | undefined> {
  const { functionName, args } = decodeFunctionData({ abi: storageAnswersAbi, data: input })
  if (functionName !== 'ask' && functionName !== 'answer' && functionName !== 'expire') return undefined
  const [kindAddress, id] = args
  const kind = { address: addressOfKind(deployment, storageKind), abi: storageKindAbi } as const
  if (kindAddress.toLowerCase() !== kind.address || receipt.to === null) return undefined
  const answersContract = { address: receipt.to, abi: storageAnswersAbi } as const
  const bonds = { address: deployment.bonds, abi: bondsAbi } as const
  const at = { blockNumber: receipt.blockNumber }
  const before = { blockNumber: receipt.blockNumber - 1n }

  const asked = functionName === 'ask' ? at : before
  const question = await client.readContract({
    ...answersContract,
    functionName: 'questionOf',
    args: [kind.address, id],
    ...asked,
  })
  const [operator, customerSigner, root, pieces] = await client.readContract({
    ...kind,
    functionName: 'answerableOf',
    args: [id],
    ...at,
  })
  const market = { address: deployment.market, abi: marketAbi } as const
  const { customer } = await client.readContract({ ...market, functionName: 'dealOf', args: [id], ...before })
  const provision = { ...bonds, functionName: 'provisionOf', args: [operator, kind.address] } as const
  const [provisionBefore] = await client.readContract({ ...provision, ...before })
  const [perEventBps] = await client.readContract({ ...bonds, functionName: 'boundsOf', args: [kind.address], ...at })
  const answerBlocks = await client.readContract({ ...answersContract, functionName: 'answerBlocks' })
  const said = parseEventLogs({ abi: storageAnswersAbi, eventName: eventsByCall[functionName], logs: receipt.logs })
  const missed = parseEventLogs({ abi: storageKindAbi, eventName: 'Missed', logs: receipt.logs })
  const slashes = parseEventLogs({ abi: bondsAbi, eventName: 'Slashed', logs: receipt.logs })
  const given = functionName === 'answer' ? args[2] : []
  return {
    ...{ kind: 'question', transaction: facts, step: stepsByCall[functionName] },
    ...{ dealId: dealIdOf(id), operator: parseAddress(operator), asker: parseAddress(question.asker) },
    ...{ customer: parseAddress(customer), customerSigner: parseAddress(customerSigner) },
    ...{ places: fromQuestionWord(question.content), lastBlock: Number(question.lastBlock) },
    ...{ answerBlocks: Number(answerBlocks), root: hexToBytes(root), pieces: Number(pieces) },
    answers: given.map(({ leaf, path }) => ({ leaf: hexToBytes(leaf), path: path.map((hash) => hexToBytes(hash)) })),
    isSaid: said.some(({ args: { id: saidId } }) => saidId === id),
    ...{ provisionBefore, perEventBps },
    slashed: slashes.reduce((sum, { args: { amount } }) => sum + amount, 0n),
    missesInWindow: Number(missed[0]?.args.missesInWindow ?? 0n),
  }
}
