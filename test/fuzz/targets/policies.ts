/** Policies of keys and sessions, and what comes of asking any policy. */
import { evaluatePolicy } from '../../../packages/s3-gateway/src/policy/evaluate-policy.ts'
import { parseBucketPolicy, parseIdentityPolicy } from '../../../packages/s3-gateway/src/policy/policy-document.ts'
import { isPublicPolicy } from '../../../packages/s3-gateway/src/policy/public-policy.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { bucketDocumentSeeds, policyWords, withVariables } from './bucket-document-seeds.ts'
import { isS3Refusal } from './refusals.ts'

export const policies: FuzzTarget = {
  name: 'policies',
  parsers: ['s3-gateway/src/policy/policy-document.ts parseIdentityPolicy'],
  form: 'json',
  seeds: [
    ...(bucketDocumentSeeds.policy ?? []),
    withVariables(
      '{"Statement":{"Effect":"Allow","Action":"sts:*","Resource":"*","Condition":{"StringEquals":{"aws:username":"$VAR"}}}}',
    ),
  ],
  words: policyWords,
  bytesMax: 20 * 1024,
  isRefusal: isS3Refusal,
  run(input) {
    const document = input.toString('utf8')
    const values = (key: string): readonly string[] | undefined =>
      key === 'aws:sourceip'
        ? ['fe80::1%eth0', '::ffff:10.1.2.3', '10.0.0.1']
        : key.startsWith('s3:')
          ? ['1']
          : undefined
    let refusal: unknown
    const parsed = [() => parseBucketPolicy(document, 'bucket'), () => parseIdentityPolicy(document)].flatMap(
      (parse) => {
        try {
          return [parse()]
        } catch (error) {
          if (!isS3Refusal(error)) throw error
          refusal = error
          return []
        }
      },
    )
    if (parsed.length === 0) throw refusal
    return parsed
      .flatMap((policy) => {
        isPublicPolicy(policy)
        return ['main', undefined].map((userId) =>
          evaluatePolicy(policy, { action: 's3:getobject', resource: 'arn:aws:s3:::bucket/main/a', userId, values }),
        )
      })
      .join()
  },
}
