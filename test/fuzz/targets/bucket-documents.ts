/** What a bucket is configured with, as it is put: what is taken comes back the same, and is kept the same. */
import assert from 'node:assert/strict'
import { allConfigurations } from '../../../packages/s3-gateway/src/configurations/all-configurations.ts'
import { Headers } from '../../../packages/s3-gateway/src/http/headers.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { bucketDocumentSeeds, policyWords, xmlWords } from './bucket-document-seeds.ts'
import { bucket, surroundings } from './gateway-world.ts'
import { isS3Refusal } from './refusals.ts'

export const bucketDocuments: readonly FuzzTarget[] = allConfigurations.map((configuration) => {
  const { selector, document, documentBytesMax } = configuration
  const isJson = selector === 'policy'
  const request = { bucket, headers: new Headers([]), requestId: 'r' }
  return {
    name: `put-${selector}`,
    parsers: parsersOf(selector),
    form: isJson ? 'json' : 'xml',
    seeds:
      bucketDocumentSeeds[selector] ?? assert.fail(`a document of ${selector} is missing in ${import.meta.filename}`),
    words: isJson ? policyWords : xmlWords,
    bytesMax: documentBytesMax ?? 64 * 1024,
    isRefusal: isS3Refusal,
    run(input) {
      const asked = document.parse(input, request, surroundings)
      if (asked === undefined) return 'off'
      const value = selector === 'acl' ? [] : asked
      if (selector !== 'acl') {
        // What it is answered with is put again, to the same.
        const { body } = document.write(value, bucket)
        assert.ok(body.kind === 'text')
        if (isCarried(body.text)) assert.deepEqual(document.parse(Buffer.from(body.text), request, surroundings), asked)
        // And so it is kept.
        const change = configuration.kept.change(value)
        const record = JSON.parse(JSON.stringify(change.configurations ?? {}))
        assert.deepEqual(
          JSON.parse(
            JSON.stringify(
              configuration.kept.of({
                ...bucket,
                configurations: record,
                versioning: change.versioning ?? 'enabled',
              }) ?? null,
            ),
          ),
          JSON.parse(JSON.stringify(value)),
        )
      }
      return asked
    },
  }
})

/** Blanks around a text and what XML cannot carry do not come back as they went. */
function isCarried(text: string): boolean {
  return !/[^\S ]|&#|>\s|\s</.test(text) && text.isWellFormed()
}

function parsersOf(selector: string): string[] {
  const folder = 's3-gateway/src'
  switch (selector) {
    case 'acl':
      return [
        `${folder}/acl/parse-acl.ts parseAclRequest`,
        `${folder}/acl/parse-acl.ts parseAclDocument`,
        `${folder}/acl/parse-acl.ts parseGrant`,
        `${folder}/configurations/kept-acl.ts readGrants`,
      ]
    case 'lifecycle':
      return [
        'lifecycle-fields.ts parseDays',
        'lifecycle-fields.ts parseMidnight',
        'lifecycle.ts parseLifecycle',
        'lifecycle-transitions.ts parseTransitionMinimum',
        'lifecycle-transitions.ts parseTransitions',
      ].map((name) => `${folder}/configurations/${name}`)
    case 'tagging':
      return ['parseTagging', 'parseTagSet', 'parseTag', 'readTags'].map(
        (name) => `${folder}/configurations/tagging.ts ${name}`,
      )
    case 'ownershipControls':
      return [`${folder}/configurations/ownership-controls.ts parseObjectOwnership`]
    case 'object-lock':
      return [`${folder}/configurations/object-lock.ts parseRetentionMode`]
    case 'policy':
      return [
        `${folder}/policy/policy-document.ts parseBucketPolicy`,
        `${folder}/policy/policy-condition.ts parseCondition`,
      ]
    case 'website':
      return [`${folder}/xml/read-xml.ts readXml`]
    default:
      return []
  }
}
