/**
 * Judges what the chain holds of a proof, a revision, a miss, signed fraud or a question, by the rules in TypeScript and not by the contracts' word: seed, samples,
 * paths and roots; signatures and keys; what was owed, and what it cost. A verdict is a list of sentences, each of which holds or
 * does not.
 */
import {
  type Evidence,
  type EvidenceTransaction,
  type FraudEvidence,
  isRoundSignature,
  type MissEvidence,
  type ProofEvidence,
  type RevisionEvidence,
  revisionScheme,
  roundRandomness,
  type SeedEvidence,
} from '@nupeerstack/contracts-client'
import { challengeSamples, liveCount, locateRank, verifySample } from '@nupeerstack/proofs'
import { type EvidenceStep, step } from './evidence-step.ts'
import { partOfProvision, slashBps, slashBpsOfFraud } from './miss-ladder.ts'
import { questionSteps } from './question-steps.ts'

export interface EvidenceVerdict {
  readonly kind: Evidence['kind']
  readonly subject: string
  readonly transaction: string
  readonly holds: boolean
  readonly steps: readonly EvidenceStep[]
}

export function verifyEvidence(evidence: Evidence): EvidenceVerdict {
  const steps = [...transactionSteps(evidence.transaction), ...stepsOf(evidence)]
  return {
    kind: evidence.kind,
    subject: subjectOf(evidence),
    transaction: evidence.transaction.hash,
    holds: steps.every(({ holds }) => holds),
    steps,
  }
}

function subjectOf(evidence: Evidence): string {
  if (evidence.kind === 'revision') return `revision ${evidence.post.number} of deal ${evidence.post.dealId}`
  if (evidence.kind === 'fraud') return `fraud under number ${evidence.pair.number} of deal ${evidence.pair.dealId}`
  if (evidence.kind === 'question') return `question about deal ${evidence.dealId}, ${evidence.step}`
  return `${evidence.kind} of ${evidence.operator} in period ${evidence.period}`
}

function stepsOf(evidence: Evidence): EvidenceStep[] {
  switch (evidence.kind) {
    case 'proof':
      return proofSteps(evidence)
    case 'revision':
      return revisionSteps(evidence)
    case 'miss':
      return missSteps(evidence)
    case 'fraud':
      return fraudSteps(evidence)
    case 'question':
      return questionSteps(evidence)
  }
}

function transactionSteps({ hash, block, isDone, isItself }: EvidenceTransaction): EvidenceStep[] {
  return [step(`the transaction hashes to ${hash}`, isItself), step(`it was carried out, in block ${block}`, isDone)]
}

function proofSteps(evidence: ProofEvidence): EvidenceStep[] {
  const { period, transaction, answers, isSaid, promised, promisedAtFirst } = evidence
  // Who has promised nothing answers with nothing.
  const samples = liveIn(promised) === 0 ? 0 : evidence.samples
  return [
    step(`the block lies in period ${period}`, transaction.period === period),
    ...seedSteps(evidence.seed),
    step('what was challenged stood at the first block of the period', isSamePromise(promised, promisedAtFirst)),
    step(`${samples} samples are asked for, and answered`, answers.length === samples),
    ...sampleSteps(evidence),
    step('the contract has counted the period as proven', isSaid),
  ]
}

function sampleSteps({ seed: { kept: seed }, operator, answers, promised }: ProofEvidence): EvidenceStep[] {
  const totalLive = liveIn(promised)
  if (seed === undefined || totalLive === 0) return []
  const live = promised.map(({ root }) => liveCount(root))
  const account = new Uint8Array(Buffer.from(operator.slice(2), 'hex'))
  const samples = challengeSamples({ seed, operator: account, samples: answers.length, totalLive })
  return samples.map((sample, index) => {
    const { dealIndex, rank } = locateRank(sample.rank, live)
    const deal = promised[dealIndex]
    const answer = answers[index]
    const says = `sample ${index}: leaf ${sample.leaf} of live piece ${rank} of deal ${deal?.dealId} leads to its root`
    if (deal === undefined || answer === undefined) return step(says, false)
    const { piece, leaf, path } = answer
    const isProven = verifySample({
      root: deal.root,
      pieces: deal.pieces,
      rank,
      piece,
      leafIndex: sample.leaf,
      leaf,
      path,
    })
    return step(says, answer.dealIndex === dealIndex && isProven)
  })
}

function revisionSteps(evidence: RevisionEvidence): EvidenceStep[] {
  const { post, customerSigner, operatorSigner, numberBefore, numberAfter, rootAfter, domain } = evidence
  const scheme = revisionScheme(domain)
  const live = liveCount(post.root)
  const isNewest = numberAfter > post.number || isSame(rootAfter, post.root)
  return [
    step(
      `the customer's key ${customerSigner} has signed it`,
      scheme.isSignedBy(customerSigner, post, post.customerSignature),
    ),
    step(
      `the operator's key ${operatorSigner} has signed it`,
      scheme.isSignedBy(operatorSigner, post, post.operatorSignature),
    ),
    step(`its number is above ${numberBefore}, which was posted before`, post.number > numberBefore),
    step(
      `${live} live of ${post.pieces} pieces, ${evidence.unitsMax} are promised at most`,
      live <= post.pieces && post.pieces <= evidence.unitsMax,
    ),
    step(`the deal runs until period ${evidence.endPeriod}`, evidence.transaction.period <= evidence.endPeriod),
    step('the contract has kept it', evidence.isSaid && numberAfter >= post.number && isNewest),
  ]
}

function missSteps(evidence: MissEvidence): EvidenceStep[] {
  const { period, transaction, isAdmitted, reportWindowPeriods, livePieces, missesInWindow } = evidence
  const age = transaction.period - period
  const inTime = isAdmitted ? age === 0 : age > 0 && age <= reportWindowPeriods
  const share = slashBps(missesInWindow) / (isAdmitted ? 2 : 1)
  const due = partOfProvision(evidence.provisionBefore, Math.floor(share))
  const bound = partOfProvision(evidence.provisionBefore, evidence.perEventBps)
  return [
    step(isAdmitted ? `it was admitted within period ${period}` : `it was judged ${age} periods later`, inTime),
    ...seedSteps(evidence.seed),
    step(`the operator answered for ${livePieces} live pieces in that period`, livePieces > 0),
    step('it still owed its answer when the time was over', evidence.wasOwing),
    step(`the contract has taken ${evidence.proofs} proofs of that period`, evidence.proofs === 0),
    step(
      `it was miss ${missesInWindow} in the window, which costs ${share / 100} % of the provision`,
      missesInWindow > 0,
    ),
    step(
      `${evidence.slashed} of ${evidence.provisionBefore} were taken`,
      evidence.slashed <= due && evidence.slashed <= bound,
    ),
  ]
}

function fraudSteps(evidence: FraudEvidence): EvidenceStep[] {
  const { pair, operatorSigner, domain, provisionBefore, slashed, perEventBps } = evidence
  const { dealId, number, states } = pair
  const [one, other] = states
  const scheme = revisionScheme(domain)
  const due = partOfProvision(provisionBefore, Math.min(slashBpsOfFraud, perEventBps))
  return [
    step('the two states differ', !isSame(one.root, other.root) || one.pieces !== other.pieces),
    ...states.map(({ root, pieces, operatorSignature }, index) =>
      step(
        `the operator's key ${operatorSigner} has signed the ${index === 0 ? 'first' : 'second'} under number ${number}`,
        scheme.isSignedBy(operatorSigner, { dealId, number, root, pieces }, operatorSignature),
      ),
    ),
    step('the deal was open, and no fraud under it proven before', evidence.wasOpen && !evidence.wasProven),
    step('the contract has said so', evidence.isSaid),
    step(`${slashed} of ${provisionBefore} were taken, ${slashBpsOfFraud / 100} % at most`, slashed <= due),
  ]
}

function seedSteps(seed: SeedEvidence): EvidenceStep[] {
  return [step('the period has a seed', seed.kept !== undefined), ...originSteps(seed)]
}

function originSteps(seed: SeedEvidence): EvidenceStep[] {
  const { kept, source } = seed
  if (source === 'prevrandao') {
    const isFromHeader = kept !== undefined && seed.inHeader !== undefined && isSame(kept, seed.inHeader)
    return [step('it is the prevrandao in the header of the designated block', isFromHeader)]
  }
  const { round, publicKey, signature } = seed
  const isSigned = round !== undefined && signature !== undefined && isRoundSignature({ publicKey }, round, signature)
  const isHash =
    kept !== undefined &&
    signature !== undefined &&
    `0x${Buffer.from(kept).toString('hex')}` === roundRandomness(signature)
  return [
    step(`drand has signed round ${round}, which follows from the time of the designated block`, isSigned),
    step('it is the hash of that signature', isHash),
  ]
}

function liveIn(promised: ProofEvidence['promised']): number {
  return promised.reduce((sum, { root }) => sum + liveCount(root), 0)
}

function isSamePromise(some: ProofEvidence['promised'], others: ProofEvidence['promised']): boolean {
  const textOf = (deals: ProofEvidence['promised']) =>
    deals
      // A deal without pieces may have come since.
      .filter(({ root }) => liveCount(root) > 0)
      .map(({ dealId, pieces, root }) => `${dealId} ${pieces} ${Buffer.from(root).toString('hex')}`)
      .join('\n')
  return textOf(some) === textOf(others)
}

function isSame(some: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(some, other) === 0
}
