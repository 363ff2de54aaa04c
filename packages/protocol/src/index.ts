export {
  type AdminCall,
  type ErrorAnswer,
  errorAnswer,
  healthAnswer,
} from './admin/admin-call.ts'
export {
  type ClientStatus,
  clientServiceName,
  clientStatus,
  type DealState,
  dealStates,
} from './admin/client-status.ts'
export {
  type DaemonStatus,
  daemonStatus,
  readService,
  type ServiceReading,
  statusCall,
  warningFields,
} from './admin/daemon-status.ts'
export { gatewayCalls, type IssuedKey, type KeyLimitFields } from './admin/gateway-calls.ts'
export { type JsonSchema, json, type Shaped } from './admin/json-schema.ts'
export { bondFields, type MarketStatus, marketStatusFields, standingFields } from './admin/market-status.ts'
export { type S3Status, s3ServiceName, s3Status } from './admin/s3-status.ts'
export { type StorageStatus, storageServiceName, storageStatus } from './admin/storage-status.ts'
export {
  type DocumentReading,
  type DocumentSchema,
  describeReading,
  readDocument,
  versionedDocument,
} from './admin/versioned-document.ts'
export {
  answerRequest,
  answerResponse,
  encodeAnswer,
  encodeChallenge,
  type HandedChallenge,
  type PromisedDealBytes,
  parseAnswer,
  parseChallenge,
  peerMethods,
  type SampleAnswerBytes,
} from './answer-messages.ts'
export {
  amount,
  bytes,
  type Carried,
  type Codec,
  message,
  nested,
  optional,
  parsed,
  repeated,
  text,
  whole,
} from './codec.ts'
export { copyBytes } from './copy-bytes.ts'
export { type DealRevision, dealRevisionForm } from './deal-revision.ts'
export type { SigningDomain } from './eip712.ts'
export { createAccountSigner, eip712Scheme } from './eip712-scheme.ts'
export {
  encodeFrameHeader,
  type Frame,
  type FrameKind,
  frameHeaderBytes,
  frameKinds,
  parseFrameHeader,
} from './frames.ts'
export { freeBytes } from './free-bytes.ts'
export {
  directResponse,
  hostMethods,
  instanceRequest,
  instanceResponse,
  twinClaimBytes,
} from './host-messages.ts'
export {
  type Address,
  type DealId,
  type PeerId,
  parseAddress,
  parseDealId,
  parsePeerId,
  parseShardRoot,
  type ShardRoot,
  shardRootFromBytes,
  shardRootToBytes,
} from './ids.ts'
export {
  type Introduction,
  introductionCodec,
  introductionScheme,
  isIntroductionValid,
  signIntroduction,
  type UnsignedIntroduction,
} from './introduction.ts'
export * from './limits.ts'
export * from './messages.ts'
export { type Offer, offerForm } from './offer.ts'
export { isPostDue, type PostingState, postEveryPeriodsMax } from './posting.ts'
export { ProtocolError } from './protocol-error.ts'
export { receiptBytes } from './receipt.ts'
export {
  type ErrorEnvelope,
  errorEnvelope,
  errorMessageBytesMax,
  methodBytesMax,
  type RequestEnvelope,
  type ResponseEnvelope,
  requestEnvelope,
  responseEnvelope,
} from './request-envelope.ts'
export { encodeRevisionOperations, parseRevisionOperations, type RevisionOperation } from './revision-operations.ts'
export { addressOfPrivateKey, signatureBytes } from './signature.ts'
export type { AccountSigner, SigningScheme } from './signing-scheme.ts'
export type { StatementForm, TypedValue } from './statement-form.ts'
export { parseWireErrorCode, WireError, type WireErrorCode, wireErrorCodes } from './wire-error.ts'
