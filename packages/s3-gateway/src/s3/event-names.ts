/** The events that happen here, by their names in S3 (Amazon S3 User Guide, "Event notification types and destinations"). */

export const eventNames = [
  's3:ObjectCreated:Put',
  's3:ObjectCreated:Post',
  's3:ObjectCreated:Copy',
  's3:ObjectCreated:CompleteMultipartUpload',
  's3:ObjectRemoved:Delete',
  's3:ObjectRemoved:DeleteMarkerCreated',
  's3:ObjectTagging:Put',
  's3:ObjectTagging:Delete',
  's3:ObjectAcl:Put',
  's3:LifecycleTransition',
  's3:LifecycleExpiration:Delete',
  's3:LifecycleExpiration:DeleteMarkerCreated',
] as const
export type EventName = (typeof eventNames)[number]

/** The events that a name in a configuration stands for, which may end in `:*`; none where it is no such name. */
export function eventsOf(name: string): readonly EventName[] {
  if (!name.endsWith(':*')) return eventNames.filter((event) => event === name)
  return eventNames.filter((event) => event.startsWith(name.slice(0, -1)))
}
