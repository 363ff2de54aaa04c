/**
 * Whether the log of one bucket may be stored in another. Both belong to the same owner, who has asked for it; so it may, unless
 * the target's policy denies it to the service that AWS's policies name.
 */
import type { BucketRecord } from '../metadata/records.ts'
import { evaluatePolicy } from '../policy/evaluate-policy.ts'
import { loggingService } from '../policy/policy-document.ts'
import { policyOf } from './bucket-policy.ts'

export function mayDeliverLog(target: BucketRecord, source: BucketRecord, key: string, nowMs: number): boolean {
  if (target.owner !== source.owner) return false
  const policy = policyOf(target)
  if (policy === undefined) return true
  const values: Readonly<Record<string, string>> = {
    'aws:sourcearn': `arn:aws:s3:::${source.name}`,
    'aws:sourceaccount': source.owner,
    'aws:securetransport': 'true',
    'aws:currenttime': new Date(nowMs).toISOString(),
    'aws:epochtime': String(Math.floor(nowMs / 1_000)),
  }
  const verdict = evaluatePolicy(policy, {
    action: 's3:putobject',
    resource: `arn:aws:s3:::${target.name}/${key}`,
    userId: loggingService,
    values: (name) => (values[name] === undefined ? undefined : [values[name]]),
  })
  return verdict !== 'deny'
}
