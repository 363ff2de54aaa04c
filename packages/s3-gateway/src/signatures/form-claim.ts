/** What the fields of a form claim about their signature, in the spelling of SigV4 or of SigV2. */
import { S3Error } from '../s3/s3-error.ts'
import { parseCredential, parseTimestamp, sigV4Algorithm } from './signature-claim.ts'
import type { SigningService } from './signing-keys.ts'

export type FormClaim =
  | {
      readonly kind: 'v4'
      readonly accessKeyId: string
      readonly date: string
      readonly region: string
      readonly service: SigningService
      readonly signature: Uint8Array
    }
  | { readonly kind: 'v2'; readonly accessKeyId: string; readonly signature: Uint8Array }

/** `undefined` where no field speaks of a signature; half of one is refused. Throws S3Error `InvalidArgument`. */
export function parseFormClaim(fields: ReadonlyMap<string, string>): FormClaim | undefined {
  const isV4 = ['x-amz-algorithm', 'x-amz-credential', 'x-amz-date', 'x-amz-signature'].some((name) => fields.has(name))
  const isV2 = fields.has('awsaccesskeyid') || fields.has('signature')
  if (isV4 && isV2) throw invalid('Only one auth mechanism allowed')
  if (isV4) return parseV4(fields)
  return isV2 ? parseV2(fields) : undefined
}

function parseV4(fields: ReadonlyMap<string, string>): FormClaim {
  const algorithm = required(fields, 'x-amz-algorithm')
  if (algorithm !== sigV4Algorithm) throw invalid(`x-amz-algorithm only supports "${sigV4Algorithm}"`)
  const scope = parseCredential(required(fields, 'x-amz-credential'), 's3', invalid)
  const timestamp = required(fields, 'x-amz-date')
  if (parseTimestamp(timestamp) === undefined || !timestamp.startsWith(scope.date)) {
    throw invalid("x-amz-date does not match the credential's date")
  }
  const signature = required(fields, 'x-amz-signature')
  if (!/^[0-9a-f]{64}$/.test(signature)) throw new S3Error('SignatureDoesNotMatch')
  return { kind: 'v4', ...scope, signature: Buffer.from(signature, 'hex') }
}

function parseV2(fields: ReadonlyMap<string, string>): FormClaim {
  const accessKeyId = required(fields, 'awsaccesskeyid')
  return { kind: 'v2', accessKeyId, signature: Buffer.from(required(fields, 'signature'), 'base64') }
}

function required(fields: ReadonlyMap<string, string>, name: string): string {
  const value = fields.get(name)
  if (value !== undefined && value !== '') return value
  throw invalid(
    `Bucket POST must contain a field named '${name}'.  If it is specified, please check the order of the fields.`,
  )
}

function invalid(message: string): S3Error {
  return new S3Error('InvalidArgument', { message })
}
