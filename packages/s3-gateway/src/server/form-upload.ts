/**
 * A browser's form that uploads a file (POST Object): its fields say what headers would say otherwise, and carry the
 * signature. Here the form becomes a request like any other; what it asks for is judged and stored as a PUT is.
 */
import type { IncomingMessage } from 'node:http'
import { authenticateForm } from '../auth/authenticate-form.ts'
import type { AuthenticationDependencies, Sender } from '../auth/authentication.ts'
import { createFormBody } from '../body/form-body.ts'
import { type Form, parseBoundary, readForm } from '../body/multipart-form.ts'
import { type OnReceived, readRequest, type ThroughputGuard } from '../body/request-source.ts'
import { objectTagsMax, parseTagging } from '../configurations/tagging.ts'
import { Headers, textToHeader } from '../http/headers.ts'
import { checkKey, type RequestTarget } from '../http/object-ref.ts'
import { Query } from '../http/query.ts'
import type { AdmittedRequest } from '../routing/dispatch.ts'
import { formRoute } from '../routing/routes.ts'
import { S3Error } from '../s3/s3-error.ts'

/** Fields that an object is described with, and the header that each stands for. */
const headerOfField = new Map<string, string>(
  [
    'cache-control',
    'content-disposition',
    'content-encoding',
    'content-language',
    'content-md5',
    'content-type',
    'expires',
  ]
    .map((name): [string, string] => [name, name])
    .concat([['acl', 'x-amz-acl']]),
)
/** Of the request's own headers these are looked at; the others describe the form, and nobody has signed them. */
const keptHeaders = ['host', 'origin', 'referer', 'user-agent', 'x-amz-expected-bucket-owner']

export function isFormUpload(method: string, { ref, rawQuery }: RequestTarget, headers: Headers): boolean {
  const isForm = /^multipart\/form-data\s*;/i.test(headers.get('content-type') ?? '')
  return method === 'POST' && ref.kind === 'bucket' && rawQuery === '' && isForm
}

/** Reads the fields, checks their signature, and prepares the upload. The file is not read yet. */
export async function readFormUpload(
  dependencies: AuthenticationDependencies,
  config: {
    readonly regions: readonly string[]
    readonly guard: ThroughputGuard
    readonly onReceived: OnReceived
  },
  request: IncomingMessage,
  { bucket, headers, network }: Sender & { readonly bucket: string; readonly headers: Headers },
): Promise<AdmittedRequest> {
  if (headers.has('authorization')) {
    throw new S3Error('InvalidArgument', { message: 'Only one auth mechanism allowed; a form carries its own.' })
  }
  const boundary = parseBoundary(headers.get('content-type') ?? '')
  const form = await readForm(readRequest(request, config.guard, config.onReceived), boundary)
  const key = keyOf(form)
  const fields = new Map([...form.fields, ['key', key], ['bucket', bucket]])
  await dependencies.credentials.refresh()
  const { identity, range } = authenticateForm(dependencies, config, fields, { network })
  const described = describedHeaders(fields, headers)
  return {
    ref: { kind: 'object', bucket, key },
    route: formRoute({
      status: fields.get('success_action_status'),
      redirect: fields.get('success_action_redirect') ?? fields.get('redirect'),
    }),
    authentication: { identity, headers: described, query: new Query([]), payload: { kind: 'unsigned' } },
    body: createFormBody(form.file, described, range),
  }
}

/** The key with the file's own name put in; of a path that a browser gives, only its last part counts. */
function keyOf({ fields, file }: Form): string {
  const key = fields.get('key')
  if (key === undefined) {
    throw new S3Error('InvalidArgument', {
      message:
        "Bucket POST must contain a field named 'key'.  If it is specified, please check the order of the fields.",
    })
  }
  const fileName = (file.name ?? '').replace(/^.*[/\\]/, '')
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder of S3
  const named = key.replaceAll('${filename}', () => fileName)
  if (named === '') throw new S3Error('InvalidArgument', { message: 'User key must have a length greater than 0.' })
  if (named.includes('\0')) throw new S3Error('InvalidArgument')
  return checkKey(named)
}

function describedHeaders(fields: ReadonlyMap<string, string>, headers: Headers): Headers {
  const raw: string[] = []
  for (const [field, value] of fields) {
    const name = headerOfField.get(field) ?? (field.startsWith('x-amz-') ? field : undefined)
    if (name !== undefined) raw.push(name, checkValue(field, textToHeader(value)))
  }
  const tagging = fields.get('tagging')
  if (tagging !== undefined) {
    const tags = parseTagging(Buffer.from(tagging), objectTagsMax)
    raw.push(
      'x-amz-tagging',
      new URLSearchParams(tags.map(({ key, value }): [string, string] => [key, value])).toString(),
    )
  }
  for (const name of keptHeaders) {
    const value = headers.get(name)
    if (value !== undefined && !fields.has(name)) raw.push(name, value)
  }
  return new Headers(raw)
}

/** What would break a header later must not be stored. */
function checkValue(field: string, value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (!/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)) return value
  throw new S3Error('InvalidArgument', { facts: { ArgumentName: field } })
}
