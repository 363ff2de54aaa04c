/**
 * PutObjectRetention: locks a version until a time. A lock that holds may be made longer by anybody who may lock; made
 * shorter, changed or lifted only in governance mode, by who may bypass it.
 */
import { eventHoldShape, parseRetentionMode, refuseEventHold } from '../configurations/object-lock.ts'
import { emptyResponse } from '../http/s3-response.ts'
import { requireObject, versionHeaders } from '../objects/find-object.ts'
import { bypassesGovernance, parseRetainUntil, requireObjectLock } from '../objects/lock-headers.ts'
import { versionIn } from '../objects/version-id.ts'
import type { ObjectRequest, Operation } from '../requests/operation.ts'
import { documentBytesMax } from '../s3/limits.ts'
import type { Retention } from '../s3/object-lock.ts'
import { S3Error } from '../s3/s3-error.ts'
import { readXml } from '../xml/read-xml.ts'

export const putObjectRetention: Operation<ObjectRequest, 'metadata.objects' | 'clock'> = async (gateway, request) => {
  const { bucket, key, query, headers, body } = request
  const name = { bucket, key, versionId: versionIn(query) }
  const document = await body.read(documentBytesMax)
  requireObjectLock(bucket)
  const nowMs = gateway.clock.unixMs()
  const retention = parseRetention(document, nowMs)
  const mayBypass = bypassesGovernance(headers)
  const found = await gateway.metadata.objects.update(bucket.id, key, name.versionId, (object) => {
    if (!mayChange(object.retention, retention, nowMs, mayBypass)) {
      throw new S3Error('AccessDenied', {
        message: 'Access Denied because object protected by object lock.',
        facts: { Key: key },
      })
    }
    return { retention }
  })
  return emptyResponse(200, versionHeaders(bucket, requireObject(name, found).versionId))
}

const shape = { Mode: {}, RetainUntilDate: {}, EventHold: {}, EventHoldDuration: eventHoldShape }

/** An empty document lifts the lock. */
function parseRetention(bytes: Uint8Array, nowMs: number): Retention | undefined {
  const document = readXml(bytes, 'Retention', shape)
  refuseEventHold(document)
  const mode = document.textOf('Mode')
  const until = document.textOf('RetainUntilDate')
  if (mode === undefined && until === undefined) return undefined
  if (until === undefined) throw new S3Error('MalformedXML')
  return { mode: parseRetentionMode(mode), untilMs: parseRetainUntil(until, nowMs) }
}

function mayChange(from: Retention | undefined, to: Retention | undefined, nowMs: number, mayBypass: boolean): boolean {
  if (from === undefined || from.untilMs <= nowMs) return true
  const isLonger = to !== undefined && to.mode === from.mode && to.untilMs >= from.untilMs
  return isLonger || (from.mode === 'GOVERNANCE' && mayBypass)
}
