/** Whether a customer's question was one, whether what was shown answers it, and whether it cost no more than a miss where nothing was. */
import type { QuestionEvidence } from '@nupeerstack/contracts-client'
import { isLeafShown } from '@nupeerstack/proofs'
import { type EvidenceStep, step } from './evidence-step.ts'
import { partOfProvision, slashBps } from './miss-ladder.ts'

export function questionSteps(evidence: QuestionEvidence): EvidenceStep[] {
  const { asker, customer, customerSigner, places, pieces, answerBlocks, lastBlock, transaction, isSaid } = evidence
  const isOpen = step(`a question about ${places.length} leaves was open`, places.length > 0)
  const byWhom = step(`${asker} asked: the deal's customer, or its key`, asker === customer || asker === customerSigner)
  const said = step(`the contract says that it was ${evidence.step}`, isSaid)
  switch (evidence.step) {
    case 'asked':
      return [
        isOpen,
        byWhom,
        step(
          `${pieces} pieces are effective, and each leaf is in one of them`,
          places.every(({ piece }) => piece < pieces),
        ),
        step(`it may be answered until block ${lastBlock}`, lastBlock === transaction.block + answerBlocks),
        said,
      ]
    case 'answered':
      return [
        isOpen,
        byWhom,
        step(`it could be answered until block ${lastBlock}`, transaction.block <= lastBlock),
        step(`${places.length} leaves are asked for, and shown`, evidence.answers.length === places.length),
        ...answerSteps(evidence),
        said,
      ]
    case 'unanswered':
      return [
        isOpen,
        byWhom,
        step(`its time was over after block ${lastBlock}`, transaction.block > lastBlock),
        ...slashSteps(evidence),
        said,
      ]
  }
}

function answerSteps({ places, answers, root, pieces }: QuestionEvidence): EvidenceStep[] {
  return places.map(({ piece, leaf: leafIndex }, index) => {
    const answer = answers[index]
    const isGone = piece >= pieces
    const says = isGone
      ? `piece ${piece} is beyond what is effective`
      : `leaf ${leafIndex} of piece ${piece} leads to the effective root, or the piece is freed there`
    return step(says, isGone || (answer !== undefined && isLeafShown({ root, pieces, piece, leafIndex, ...answer })))
  })
}

function slashSteps({ missesInWindow, provisionBefore, slashed, perEventBps }: QuestionEvidence): EvidenceStep[] {
  const share = slashBps(missesInWindow)
  const due = missesInWindow === 0 ? 0n : partOfProvision(provisionBefore, share)
  const bound = partOfProvision(provisionBefore, perEventBps)
  return [
    step(
      missesInWindow === 0
        ? 'its operator was evicted, or owed nothing: it counts as no miss'
        : `it was miss ${missesInWindow} in the window, which costs ${share / 100} % of the provision`,
      missesInWindow > 0 || slashed === 0n,
    ),
    step(`${slashed} of ${provisionBefore} were taken`, slashed <= due && slashed <= bound),
  ]
}
