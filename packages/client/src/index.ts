export { assertClientBookIsKnown, clientBookPath } from './book/sqlite-client-book.ts'
export { createDigester, type Digester, type DigestName, type Digests, digestNames } from './coding/digests.ts'
export {
  deriveKey,
  generateKey,
  generateRecoveryPhrase,
  keyBytes,
  rootKeyFromPhrase,
  unwrapKey,
  wrapKey,
  wrappedKeyBytes,
} from './coding/key-wrap.ts'
export {
  bestProfile,
  durableShardsMin,
  type Profile,
  type ProfileName,
  profileByName,
  profiles,
} from './coding/profiles.ts'
export type { DealConfig } from './deals/open-deal.ts'
export type { EvidenceStep } from './evidence/evidence-step.ts'
export { type EvidenceVerdict, verifyEvidence } from './evidence/verify-evidence.ts'
export { createIntroducer, type IntroducerConfig } from './introducer.ts'
export {
  type ByteRange,
  type PartHandle,
  type PartId,
  type PartRange,
  type PartStore,
  PartStoreError,
  type PartStoreErrorCode,
  type WriteOptions,
  type WrittenPart,
} from './port/part-store.ts'
export {
  type ClientChoreConfig,
  createStorageClient,
  questionDepositsPerDayDefault,
  type StorageClient,
  type StorageClientConfig,
  type StorageClientDependencies,
} from './storage-client.ts'
