/** Who is told of events, in the place of a program behind a URL: it writes them down, and may be away or not want them. */
import type { Timers } from '@nupeerstack/runtime'
import type { PostOutcome } from '../../../packages/s3-gateway/src/notifications/post-event.ts'

export interface ToldEvent {
  readonly name: string
  readonly bucket: string
  readonly key: string
  /** Unset where the bucket keeps no versions, or of a deletion. */
  readonly versionId: string | undefined
  readonly etag: string | undefined
  readonly sequencer: string
}

export interface EventWatcher {
  /** Those that it took, in their order. */
  readonly told: readonly ToldEvent[]
  take(body: string): Promise<PostOutcome>
  /** How often somebody wants it to be away, and how often not to want anything. */
  readonly moods: { away: number; unwilling: number }
}

const answersAfterMs = 20
const silentForMs = 5_000

export function createEventWatcher({ timers }: { readonly timers: Timers }): EventWatcher {
  const told: ToldEvent[] = []
  const moods = { away: 0, unwilling: 0 }
  return {
    told,
    moods,
    async take(body) {
      if (moods.away > 0) {
        await timers.sleep(silentForMs)
        return { kind: 'unavailable', reason: 'connect ECONNREFUSED' }
      }
      await timers.sleep(answersAfterMs)
      if (moods.unwilling > 0) return { kind: 'refused', reason: 'status 400' }
      const { Records: records = [] } = JSON.parse(body)
      for (const { eventName: name, s3 } of records) {
        const { key, versionId, eTag: etag, sequencer } = s3.object
        const decoded = new URLSearchParams(`key=${key}`).get('key') ?? ''
        told.push({ name, bucket: s3.bucket.name, key: decoded, versionId, etag, sequencer })
      }
      return { kind: 'delivered' }
    },
  }
}
