export { type DevChain, type DevChainOptions, devDeployerKey, startDevChain } from './dev-chain/dev-chain.ts'
export { DevChainError, type DevChainErrorCode } from './dev-chain/dev-chain-error.ts'
export { isRoundSignature, roundRandomness } from './drand/round-signature.ts'
export { type ChainOptions, connectChain } from './evm/connect-chain.ts'
export {
  type DeploymentSettings,
  deployContracts,
  type MissParameters,
  type MissRules,
  missRules,
  type NetworkParameters,
  networkParameters,
  type PaymentToken,
} from './evm/deploy-contracts.ts'
export { deployKind, type KindDeployment } from './evm/deploy-kind.ts'
export { defaultFunds, type FundingSource, type Funds, fundAccount } from './evm/fund-account.ts'
export { type TypedContract, typedContract } from './evm/kind-contract.ts'
export { createPeriodicCalls, periodicEvent } from './evm/kinds/periodic-kind.ts'
export { type EvidencePlace, readEvidence } from './evm/kinds/read-evidence.ts'
export { storageKind } from './evm/kinds/storage-kind.ts'
export { type ChainContext, openChain } from './evm/open-chain.ts'
export { addressOfKind } from './port/address-of-kind.ts'
export type { BeaconCalls } from './port/beacon-calls.ts'
export {
  type Bond,
  type BondCalls,
  type Chain,
  ChainError,
  type ChainErrorCode,
  type ChainEvent,
  type ChainUpdate,
  type Deal,
  type Deployment,
  type GasFunds,
  type Head,
  type KindNode,
  type MarketCalls,
  type Provision,
  type RegisteredNode,
  type UnminedTransactions,
} from './port/chain.ts'
export {
  type ChainConfig,
  type ChainConfigFields,
  parseChainConfig,
} from './port/chain-config.ts'
export {
  type DeploymentDocument,
  DeploymentFileError,
  deploymentDocument,
  parseDeployment,
} from './port/deployment-file.ts'
export { type BeaconChoice, type DrandNetwork, quicknet } from './port/drand-network.ts'
export {
  costOf,
  type DealPrice,
  dealCost,
  earnedAmount,
  exitCompensation,
  minimumBalance,
  unearnedEscrow,
  wad,
} from './port/escrow.ts'
export type {
  Evidence,
  EvidenceQuery,
  EvidenceTransaction,
  FraudEvidence,
  MissEvidence,
  ProofEvidence,
  QuestionEvidence,
  RevisionEvidence,
  SeedEvidence,
} from './port/evidence.ts'
export type { ContradictingRevisions, FraudCalls, OperatorSignedState } from './port/fraud-calls.ts'
export { judgeDueMisses } from './port/judge-due-misses.ts'
export type { Kind, KindCalls, KindContract, KindEvent, KindLog, PeriodicEvent, SpecificEvent } from './port/kind.ts'
export type { MissClaim, MissVerdict } from './port/miss-claim.ts'
export type { Earned, PeriodicCalls, PeriodStanding, PromisedDeal } from './port/periodic-calls.ts'
export { createPeriods, type Periods } from './port/periods.ts'
export {
  type LeafAnswer,
  type LeafPlace,
  type Question,
  type QuestionCalls,
  questionLeavesMax,
} from './port/question-calls.ts'
export type { Receipt } from './port/receipt.ts'
export type { RpcExchange, RpcRefusal } from './port/rpc-exchange.ts'
export { offerScheme, revisionScheme } from './port/signing-schemes.ts'
export type {
  PostedRevision,
  PromisedPieces,
  RevisionPost,
  SampleProof,
  StorageCalls,
  StorageStanding,
} from './port/storage-calls.ts'
