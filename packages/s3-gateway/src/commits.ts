/** Everything that the gateway makes durable, all of it in metadata.db: see `commits.ts` of durable-state. */
import { declareTransaction } from '@nupeerstack/durable-state'

export const gatewayCommits = {
  bucketCreated: declareTransaction('s3-gateway.bucket-created'),
  bucketConfigured: declareTransaction('s3-gateway.bucket-configured'),
  bucketDeleted: declareTransaction('s3-gateway.bucket-deleted'),

  objectPut: declareTransaction('s3-gateway.object-put'),
  objectCopied: declareTransaction('s3-gateway.object-copied'),
  versionUpdated: declareTransaction('s3-gateway.version-updated'),
  versionMoved: declareTransaction('s3-gateway.version-moved'),
  objectsDeleted: declareTransaction('s3-gateway.objects-deleted'),

  uploadCreated: declareTransaction('s3-gateway.upload-created'),
  uploadPartPut: declareTransaction('s3-gateway.upload-part-put'),
  uploadCompleted: declareTransaction('s3-gateway.upload-completed'),
  uploadAborted: declareTransaction('s3-gateway.upload-aborted'),
  completedUploadsForgotten: declareTransaction('s3-gateway.completed-uploads-forgotten'),

  partsQueuedToFree: declareTransaction('s3-gateway.parts-queued-to-free'),
  partsFreed: declareTransaction('s3-gateway.parts-freed'),

  eventsAdded: declareTransaction('s3-gateway.events-added'),
  eventsDelivered: declareTransaction('s3-gateway.events-delivered'),
  eventPostponed: declareTransaction('s3-gateway.event-postponed'),
  eventsDropped: declareTransaction('s3-gateway.events-dropped'),

  userCreated: declareTransaction('s3-gateway.user-created'),
  userDeleted: declareTransaction('s3-gateway.user-deleted'),
  accessKeyAdded: declareTransaction('s3-gateway.access-key-added'),
  accessKeyExpired: declareTransaction('s3-gateway.access-key-expired'),
  accessKeyDeleted: declareTransaction('s3-gateway.access-key-deleted'),
  encryptionKeyAdded: declareTransaction('s3-gateway.encryption-key-added'),

  leaseTaken: declareTransaction('s3-gateway.lease-taken'),
  leaseAdvanced: declareTransaction('s3-gateway.lease-advanced'),
  indexClosed: declareTransaction('s3-gateway.index-closed'),
} as const
