/** `QuestionCalls` over StorageAnswers, for the deals of one kind. */
import type { Address } from '@nupeerstack/protocol'
import { bytesToHex } from 'viem'
import { storageAnswersAbi } from '../generated/storage-answers.ts'
import type { Question, QuestionCalls } from '../port/question-calls.ts'
import { type Caller, dealIdOf, readPages } from './caller.ts'
import { currentFees } from './fees.ts'
import { fromQuestionWord, toQuestionWord } from './leaf-places.ts'
import { translated } from './rpc.ts'

/** 128 bytes each. */
const questionsPerPage = 128

export async function createQuestionCalls(caller: Caller, address: Address, kind: Address): Promise<QuestionCalls> {
  const contract = { address, abi: storageAnswersAbi } as const
  const answerBlocks = Number(await caller.read({ ...contract, functionName: 'answerBlocks', args: [] }))

  async function depositFor(leaves: number): Promise<bigint> {
    // A node carries a call out at a base fee of zero, so the contract is told one: with what an answer gives its proposer, and a rise.
    const { maxFeePerGas } = await translated('depositFor', () => currentFees(caller.client))
    const content = toQuestionWord(Array.from({ length: leaves }, () => ({ piece: 0, leaf: 0 })))
    return await caller.read({ ...contract, functionName: 'depositAt', args: [content, maxFeePerGas] })
  }

  return {
    address,
    answerBlocks,
    depositFor,
    ask: (id, places, value) =>
      caller.write({ ...contract, functionName: 'ask', args: [kind, BigInt(id), toQuestionWord(places)], value }),
    async question(dealId) {
      const stored = await caller.read({ ...contract, functionName: 'questionOf', args: [kind, BigInt(dealId)] })
      if (BigInt(stored.asker) === 0n) return undefined
      const { content, lastBlock, deposit } = stored
      return {
        dealId,
        places: fromQuestionWord(content),
        lastBlock: Number(lastBlock),
        depositWei: deposit,
      }
    },
    async endingSince(dealId, block) {
      const args = { kind, id: BigInt(dealId) }
      const isSaid = async (eventName: 'Answered' | 'Unanswered') => {
        const logs = await translated('endingSince', () =>
          caller.client.getContractEvents({
            ...contract,
            eventName,
            args,
            fromBlock: BigInt(block),
            toBlock: 'latest',
          }),
        )
        return logs.length > 0
      }
      if (await isSaid('Unanswered')) return 'unanswered'
      return (await isSaid('Answered')) ? 'answered' : undefined
    },
    async questionsTo(operator) {
      const listed = await readPages(questionsPerPage, (from, countMax) =>
        caller.read({ ...contract, functionName: 'questionsTo', args: [kind, operator, from, countMax] }),
      )
      return listed.map(
        ({ id, content, lastBlock, deposit }): Question => ({
          dealId: dealIdOf(id),
          places: fromQuestionWord(content),
          lastBlock: Number(lastBlock),
          depositWei: deposit,
        }),
      )
    },
    answer(id, answers) {
      const encoded = answers.map(({ leaf, path }) => ({
        leaf: bytesToHex(leaf),
        path: path.map((hash) => bytesToHex(hash)),
      }))
      return caller.write({ ...contract, functionName: 'answer', args: [kind, BigInt(id), encoded] })
    },
    expire: (id) => caller.write({ ...contract, functionName: 'expire', args: [kind, BigInt(id)] }),
    reclaim: (id) => caller.write({ ...contract, functionName: 'reclaim', args: [kind, BigInt(id)] }),
    returned: (account) => caller.read({ ...contract, functionName: 'balanceOf', args: [account] }),
    withdrawReturned: () => caller.write({ ...contract, functionName: 'withdraw', args: [] }),
  }
}
