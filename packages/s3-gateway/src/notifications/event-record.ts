/** An event as it is sent: the record that AWS sends (Amazon S3 User Guide, "Event message structure"). */

import type { EventName } from '../s3/event-names.ts'
import type { EventFacts } from './announce.ts'

/** The document for an event. `id` is the event's in the queue: of two events at a key, the later has the larger. */
export function eventDocument(facts: EventFacts, { id, region }: { readonly id: number; readonly region: string }) {
  if (facts.kind === 'test') {
    const { timeMs, bucketName, requestId } = facts
    const time = new Date(timeMs).toISOString()
    return {
      Service: 'Amazon S3',
      Event: 's3:TestEvent',
      Time: time,
      Bucket: bucketName,
      RequestId: requestId,
      HostId: requestId,
    }
  }
  const { event, timeMs, principal, remoteAddress, requestId, ruleId, bucketName, bucketOwner } = facts
  return {
    Records: [
      {
        eventVersion: versionOf(event),
        eventSource: 'aws:s3',
        awsRegion: region,
        eventTime: new Date(timeMs).toISOString(),
        eventName: event.slice('s3:'.length),
        userIdentity: { principalId: principal },
        requestParameters: { sourceIPAddress: remoteAddress ?? '' },
        responseElements: { 'x-amz-request-id': requestId, 'x-amz-id-2': requestId },
        s3: {
          s3SchemaVersion: '1.0',
          configurationId: ruleId,
          bucket: {
            name: bucketName,
            ownerIdentity: { principalId: bucketOwner },
            arn: `arn:aws:s3:::${bucketName}`,
          },
          object: {
            key: formEncode(facts.key),
            size: facts.sizeBytes,
            eTag: facts.etag,
            versionId: facts.versionId === 'null' ? undefined : facts.versionId,
            sequencer: id.toString(16).toUpperCase().padStart(16, '0'),
          },
        },
      },
    ],
  }
}

/** Which version of the schema knows an event. */
function versionOf(event: EventName): string {
  return /^s3:Object(Created|Removed):/.test(event) ? '2.1' : '2.3'
}

/** As a form's field is encoded, but for slashes: a blank is a plus. */
function formEncode(key: string): string {
  return new URLSearchParams({ key }).toString().slice('key='.length).replaceAll('%2F', '/')
}
