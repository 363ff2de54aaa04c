/** A browser's form: its signature, of SigV4 or of the older kind, covers its policy, and the policy its fields. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { SizeRange } from '../body/form-body.ts'
import { S3Error } from '../s3/s3-error.ts'
import { parseFormClaim } from '../signatures/form-claim.ts'
import { hmacSha256 } from '../signatures/signing-keys.ts'
import type { AuthenticationConfig, AuthenticationDependencies, Sender } from './authentication.ts'
import { credentialOf, nobody, refusal } from './claimed-signer.ts'
import { checkForm, parseFormPolicy } from './form-policy.ts'
import type { Identity } from './identity.ts'
import { anonymous, identityOf } from './make-identity.ts'
import { checkRegion } from './verify-sigv4.ts'

/** A form without both is nobody's. Returns also the sizes that the policy allows. */
export function authenticateForm(
  dependencies: AuthenticationDependencies,
  config: AuthenticationConfig,
  fields: ReadonlyMap<string, string>,
  { network }: Sender,
): { readonly identity: Identity; readonly range: SizeRange | undefined } {
  const policy = fields.get('policy')
  const claim = parseFormClaim(fields)
  if (policy === undefined && claim === undefined) return { identity: anonymous, range: undefined }
  if (policy === undefined || claim === undefined) {
    throw new S3Error('InvalidArgument', {
      message: `Bucket POST must contain a field named '${policy === undefined ? 'policy' : 'signature'}'.  If it is specified, please check the order of the fields.`,
    })
  }
  const { signingKeys, failures, clock } = dependencies
  if (claim.kind === 'v4') checkRegion(claim, config.regions)
  const signer = { accessKeyId: claim.accessKeyId, network }
  const credential = credentialOf(dependencies, signer, fields.get('x-amz-security-token'))
  const tried = credential ?? nobody
  const expected =
    claim.kind === 'v4'
      ? hmacSha256(signingKeys.derive(tried, claim), policy)
      : createHmac('sha1', tried.secretAccessKey).update(policy, 'latin1').digest()
  const isValid = claim.signature.length === expected.length && timingSafeEqual(claim.signature, expected)
  if (credential === undefined || !isValid) throw refusal(dependencies, signer, credential)
  failures.held(signer)
  return { identity: identityOf(credential), range: checkForm(parseFormPolicy(policy), fields, clock.unixMs()) }
}
