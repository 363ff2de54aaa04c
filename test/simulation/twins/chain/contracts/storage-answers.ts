/** The twin of `ForcedAnswers.sol` and `StorageAnswers.sol`: questions about deals, their deposits and their windows. */
import { isLeafShown } from '@nupeerstack/proofs'
import type { Address } from '@nupeerstack/protocol'
import { type Hex, hexToBytes, zeroHash } from 'viem'
import { larger } from '../../../../../packages/contracts-client/src/evm/larger.ts'
import { fromQuestionWord } from '../../../../../packages/contracts-client/src/evm/leaf-places.ts'
import { storageAnswersAbi } from '../../../../../packages/contracts-client/src/generated/storage-answers.ts'
import { addWei } from '../ledger/accounts.ts'
import { type Call, calledBy, noAddress, refuse } from './call.ts'
import { type Contract, contractOf } from './contract.ts'
import { Slots } from './slots.ts'
import type { StorageKindTwin } from './storage-kind.ts'

interface StoredQuestion {
  readonly asker: Address
  readonly deposit: bigint
  readonly operator: Address
  readonly lastBlock: bigint
  readonly place: number
  readonly content: Hex
}

interface StoredAnswer {
  readonly leaf: Hex
  readonly path: readonly Hex[]
}

export interface StorageAnswersSettings {
  readonly address: Address
  readonly answerBlocks: bigint
  readonly weiPerGasMin: bigint
  /** A kind is made for its contract of questions. */
  readonly kindAt: (address: Address) => StorageKindTwin | undefined
}

const noQuestion: StoredQuestion = {
  ...{ asker: noAddress, deposit: 0n, operator: noAddress, lastBlock: 0n, place: 0, content: zeroHash },
}
const leavesPerPiece = 2_048
const leavesMax = 5n
const gasPerAnswer = 60_000n
const gasPerLeaf = 60_000n

export class StorageAnswersTwin {
  readonly contract: Contract
  readonly #settings: StorageAnswersSettings
  readonly #questions = new Slots('answers.questions', noQuestion)
  readonly #askableFrom = new Slots('answers.askableFrom', 0n)
  readonly #open = new Slots<readonly bigint[]>('answers.open', [])
  readonly #balances = new Slots('answers.balances', 0n)

  constructor(settings: StorageAnswersSettings) {
    this.#settings = settings
    this.contract = contractOf(settings.address, storageAnswersAbi, {
      answerBlocks: () => settings.answerBlocks,
      weiPerGasMin: () => settings.weiPerGasMin,
      depositAt: (_, content, baseFee) => this.#depositAt(content, baseFee),
      ask: (call, kind, id, content) => this.#ask(call, kind as Address, id, content),
      answer: (call, kind, id, answers) => this.#answer(call, kind as Address, id, answers),
      expire: (call, kind, id) => this.#expire(call, kind as Address, id),
      reclaim: (call, kind, id) => {
        const { asker } = this.#questionOf(call, kind as Address, id)
        if (call.sender !== asker) refuse('ForcedAnswers_NotTheAsker', asker)
        this.#return(call, kind as Address, id)
      },
      withdraw: (call) => {
        const amount = this.#balances.get(call, call.sender)
        if (amount === 0n) refuse('ForcedAnswers_NothingToWithdraw')
        this.#balances.set(call, 0n, call.sender)
        this.#pay(call, call.sender, amount)
      },
      balanceOf: (call, account) => this.#balances.get(call, account as Address),
      questionOf: (call, kind, id) => this.#questionOf(call, kind as Address, id),
      questionsTo: (call, kind, operator, from, countMax) =>
        this.#open
          .get(call, kind as Address, operator as Address)
          .slice(Number(from), Number(from + countMax))
          .map((id) => {
            const { content, lastBlock, deposit } = this.#questionOf(call, kind as Address, id)
            return { id, content, lastBlock, deposit }
          }),
    })
  }

  #questionOf(call: Call, kind: Address, id: bigint): StoredQuestion {
    return this.#questions.get(call, kind, id)
  }

  #depositAt(content: Hex, baseFeeWei: bigint): bigint {
    return (gasPerAnswer + gasPerLeaf * countOf(content)) * larger(2n * baseFeeWei, this.#settings.weiPerGasMin)
  }

  #ask(call: Call, kind: Address, id: bigint, content: Hex): void {
    if (this.#questionOf(call, kind, id).asker !== noAddress) refuse('ForcedAnswers_QuestionOpen', id)
    const askableFrom = this.#askableFrom.get(call, kind, id)
    const current = this.#kindAt(kind).currentPeriod(call)
    if (current < askableFrom) refuse('ForcedAnswers_AskedInThisPeriod', askableFrom)
    const operator = this.#checkQuestion(call, kind, id, content)
    const deposit = call.value
    if (deposit < this.#depositAt(content, call.block.baseFeeWei)) refuse('ForcedAnswers_DepositTooSmall', deposit)
    const open = this.#open.get(call, kind, operator)
    const lastBlock = call.block.number + this.#settings.answerBlocks
    this.#askableFrom.set(call, current + 1n, kind, id)
    const question = { asker: call.sender, deposit, operator, lastBlock, place: open.length, content }
    this.#questions.set(call, question, kind, id)
    this.#open.set(call, [...open, id], kind, operator)
    this.#say(call, 'Asked', { kind, id, operator, content, deposit, lastBlock })
  }

  #checkQuestion(call: Call, kind: Address, id: bigint, content: Hex): Address {
    const { operator, customerSigner, customer, pieces } = this.#kindAt(kind).answerableOf(call, id)
    if (call.sender !== customerSigner && call.sender !== customer) refuse('StorageAnswers_NotTheCustomer')
    const count = countOf(content)
    const used = (BigInt(content) & ((1n << 240n) - 1n)) >> (48n * count)
    if (count === 0n || count > leavesMax || used !== 0n) refuse('StorageAnswers_NotAQuestion', content)
    for (const { piece, leaf } of fromQuestionWord(content)) {
      if (BigInt(piece) >= pieces) refuse('StorageAnswers_NoSuchPiece', BigInt(piece), pieces)
      if (leaf >= leavesPerPiece) refuse('StorageAnswers_NotAQuestion', content)
    }
    return operator
  }

  #answer(call: Call, kind: Address, id: bigint, answers: readonly StoredAnswer[]): void {
    const { asker, lastBlock, content } = this.#questionOf(call, kind, id)
    if (asker === noAddress) refuse('ForcedAnswers_NoQuestion', id)
    if (call.block.number > lastBlock) refuse('ForcedAnswers_TooLate', lastBlock)
    const places = fromQuestionWord(content)
    if (answers.length !== places.length) refuse('StorageAnswers_WrongAnswerCount', BigInt(answers.length))
    const { root, pieces } = this.#kindAt(kind).answerableOf(call, id)
    const wrong = places.findIndex(({ piece, leaf: leafIndex }, index) => {
      const { leaf, path } = answers[index] as StoredAnswer
      const answer = { leaf: hexToBytes(leaf), path: path.map((hash) => hexToBytes(hash)) }
      const state = { root: hexToBytes(root), pieces: Number(pieces) }
      return BigInt(piece) < pieces && !isLeafShown({ ...state, piece, leafIndex, ...answer })
    })
    if (wrong >= 0) refuse('StorageAnswers_WrongAnswer', BigInt(wrong))
    const { deposit, operator } = this.#close(call, kind, id)
    this.#say(call, 'Answered', { kind, id, operator })
    this.#pay(call, call.sender, deposit)
  }

  #expire(call: Call, kind: Address, id: bigint): void {
    const operator = this.#return(call, kind, id)
    this.#say(call, 'Unanswered', { kind, id, operator })
    this.#kindAt(kind).onUnanswered(calledBy(call, this.#settings.address), id, call.sender)
  }

  #return(call: Call, kind: Address, id: bigint): Address {
    const { asker, lastBlock } = this.#questionOf(call, kind, id)
    if (asker === noAddress) refuse('ForcedAnswers_NoQuestion', id)
    if (call.block.number <= lastBlock) refuse('ForcedAnswers_StillTime', lastBlock)
    const { deposit, operator } = this.#close(call, kind, id)
    this.#balances.set(call, this.#balances.get(call, asker) + deposit, asker)
    return operator
  }

  #close(call: Call, kind: Address, id: bigint): StoredQuestion {
    const question = this.#questionOf(call, kind, id)
    const { operator, place } = question
    const open = this.#open.get(call, kind, operator)
    const last = open.at(-1) as bigint
    this.#questions.set(call, { ...this.#questionOf(call, kind, last), place }, kind, last)
    this.#open.set(call, open.map((each, index) => (index === place ? last : each)).slice(0, -1), kind, operator)
    this.#questions.set(call, noQuestion, kind, id)
    return question
  }

  #pay(call: Call, to: Address, amount: bigint): void {
    addWei(call, this.#settings.address, -amount)
    addWei(call, to, amount)
  }

  #kindAt(address: Address): StorageKindTwin {
    const kind = this.#settings.kindAt(address)
    if (kind === undefined) throw new Error(`there is no kind at ${address}`)
    return kind
  }

  #say(call: Call, name: string, args: Readonly<Record<string, unknown>>): void {
    call.events.push({ address: this.#settings.address, name, args })
  }
}

function countOf(content: Hex): bigint {
  return BigInt(content) >> 240n
}
