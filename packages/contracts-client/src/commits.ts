/** Everything that a chain client and the development chain make durable: see `commits.ts` of durable-state. */
import { declareFile, declareLine, declareLog, declareTransaction } from '@nupeerstack/durable-state'
import { declarePoints } from '@nupeerstack/runtime'

export const chainCommits = {
  // Transactions of an account: signed into the journal, sent, mined, noted.
  transactionLog: declareLog('chain-client.transaction-log'),
  transactionSigned: declareLine('chain-client.transaction-signed'),
  transaction: declarePoints('chain-client.transaction', ['sent', 'mined']),
  transactionMined: declareLine('chain-client.transaction-mined'),
  transactionUnmined: declareLine('chain-client.transaction-unmined'),
  transactionDropped: declareLine('chain-client.transaction-dropped'),
  transactionLogShortened: declareFile('chain-client.transaction-log-shortened'),
} as const

export const devChainCommits = {
  // Blocks of the development chain: into the journal, then into the archive.
  journal: declareLog('dev-chain.journal'),
  journalBegun: declareLine('dev-chain.journal-begun'),
  blockMined: declareLine('dev-chain.block-mined'),
  journalRestarted: declareFile('dev-chain.journal-restarted'),
  blockArchived: declareTransaction('dev-chain.block-archived'),
  archiveCutBack: declareTransaction('dev-chain.archive-cut-back'),
  checkpointMoved: declareTransaction('dev-chain.checkpoint-moved'),
} as const
