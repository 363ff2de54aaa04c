export type { WriteTurns } from './commit-queue.ts'
export {
  declareFile,
  declareLine,
  declareLog,
  declareTransaction,
  type FilePoints,
  type LinePoints,
  type LogPoints,
  stateCommits,
  type TransactionPoints,
} from './commits.ts'
export { isDiskFull } from './disk-full.ts'
export { keepSecret, readOptionally, replaceFile, writeFileDurably } from './durable-file.ts'
export { FolderInUseError, type FolderLock, lockFolder } from './folder-lock.ts'
export { type LineLog, LineLogError, type MakeRoom, openLineLog, rewriteLineLog } from './line-log.ts'
export { makeFolder, makeFolderInParent } from './make-folder.ts'
export type { OnChanges, StateChanges } from './sqlite-change-feed.ts'
export { type FileLock, tryLockFile } from './sqlite-file-lock.ts'
export type { MigratingDatabase, SchemaStep } from './sqlite-migrate.ts'
export { assertPaired, type DatabasePair, pairAnew } from './sqlite-paired-databases.ts'
export {
  bytesOf,
  numberOf,
  onlyRow,
  optionalBytesOf,
  optionalNumberOf,
  optionalTextOf,
  prepareAll,
  type Row,
  rowNumbers,
  type SqlOutput,
  type SqlStatement,
  type SqlValue,
  textOf,
} from './sqlite-row.ts'
export {
  assertStateIsKnown,
  hasState,
  openStateDatabase,
  type StateDatabase,
  type StateDatabaseConfig,
  type StateDatabaseDependencies,
} from './sqlite-state-database.ts'
export { StateError, type StateErrorCode } from './state-error.ts'
