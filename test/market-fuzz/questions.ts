/** Forced answers: the questions that are open, and what answers them. */

import { toHex } from 'viem'
import { fromQuestionWord } from '../../packages/contracts-client/src/evm/leaf-places.ts'
import { answerLeaf } from '../../packages/contracts-client/test/kept-deal.ts'
import type { FuzzChain, SaidEvent } from './fuzz-chain.ts'
import { keptTrees } from './kept-trees.ts'
import type { PlannedCall } from './planned-call.ts'

export interface OpenQuestion {
  readonly id: number
  readonly operator: string
  readonly asker: number
  readonly content: `0x${string}`
  readonly depositWei: bigint
  readonly askedBlock: number
  readonly lastBlock: number
}

interface AskedEvent {
  readonly operator: string
  readonly content: `0x${string}`
  readonly deposit: bigint
  readonly lastBlock: bigint
}

/** Takes note of what the contract has said of questions; what is given up it does not say. */
export function followQuestions(
  open: Map<number, OpenQuestion>,
  { name, args }: SaidEvent,
  by: number,
  block: number,
): void {
  const id = Number(args.id ?? 0n)
  if (name === 'Asked') {
    const { operator, content, deposit, lastBlock } = args as unknown as AskedEvent
    const times = { askedBlock: block, lastBlock: Number(lastBlock) }
    open.set(id, { id, operator, asker: by, content, depositWei: deposit, ...times })
  } else if (name === 'Answered' || name === 'Unanswered') open.delete(id)
}

export interface LeafShown {
  readonly leaf: `0x${string}`
  readonly path: readonly `0x${string}`[]
}

/** By what is effective now. */
export async function answerCall(
  chain: FuzzChain,
  by: number,
  question: OpenQuestion,
  spoil: (answers: LeafShown[], pieces: number) => LeafShown[] = (answers) => answers,
): Promise<PlannedCall> {
  const { kind } = chain.contracts
  const [[, , root = 0n, pieces = 0n] = []] = await chain.readMany([
    { contract: kind, functionName: 'answerableOf', args: [BigInt(question.id)] },
  ])
  const hex = root.toString(16).padStart(64, '0')
  const kept = keptTrees.find(({ tree }) => Buffer.from(tree.root()).toString('hex') === hex)
  const answers = fromQuestionWord(question.content).map((place): LeafShown => {
    if (kept === undefined) return { leaf: toHex(0, { size: 32 }), path: [] }
    const { leaf, path } = answerLeaf(kept, place)
    return { leaf: toHex(leaf), path: path.map((hash) => toHex(hash)) }
  })
  const args = [kind.address, BigInt(question.id), spoil(answers, Number(pieces))]
  return { by, contract: 'answers', functionName: 'answer', args }
}
