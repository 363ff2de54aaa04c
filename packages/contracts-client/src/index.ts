export {
  type BeaconCalls,
  type Bond,
  type Chain,
  ChainError,
  type ChainErrorCode,
  type ChainEvent,
  type ChainUpdate,
  type Deal,
  type Deployment,
  type GasFunds,
  type Head,
  type MarketCalls,
  type PostedRevision,
  type Receipt,
  type RegisteredNode,
  type SampleProof,
  type StakingCalls,
  type Standing,
  type StorageCalls,
  type UnminedTransactions,
} from './chain.ts'
export { readDeploymentFile } from './deployment-file.ts'
export { type DevChain, type DevChainOptions, devDeployerKey, startDevChain } from './dev-chain/dev-chain.ts'
export { DevChainError, type DevChainErrorCode } from './dev-chain/dev-chain-error.ts'
export { type ChainOptions, connectChain } from './evm/connect-chain.ts'
export { defaultNetworkParameters, deployContracts, type NetworkParameters } from './evm/deploy-contracts.ts'
export { defaultFunds, type FundingSource, type Funds, fundAccount } from './evm/fund-account.ts'
export { parseWebSocketUrl } from './evm/pushed-heads.ts'
export { marketDomain, storageDomain } from './signing-domains.ts'
