/** The routes of the admin socket by which keys that XML cannot carry are found and removed. */
import { AdminError, type AdminRoute } from '@nupeerstack/node-host'
import { S3Error } from '../s3/s3-error.ts'
import type { Place, UnlistableEntry, UnlistableKeys } from './unlistable-keys.ts'

type Fields = Readonly<Record<string, unknown>>

/** `POST /unlistable/find`, `/unlistable/remove`. */
export function createUnlistableRoutes(keys: UnlistableKeys): ReadonlyMap<string, AdminRoute> {
  return new Map<string, AdminRoute>([
    [
      'POST /unlistable/find',
      ({ body }) => answer(() => keys.find(textIn(body, 'bucket'), parseOptionalPlace(fieldsOf(body).from))),
    ],
    [
      'POST /unlistable/remove',
      ({ body }) =>
        answer(async () => ({
          locked: await keys.remove(textIn(body, 'bucket'), parseEntries(fieldsOf(body).entries)),
        })),
    ],
  ])
}

async function answer(act: () => Promise<unknown>): Promise<unknown> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof S3Error)) throw error
    const code = error.code === 'NoSuchBucket' ? 'not-found' : 'bad-request'
    throw new AdminError(code, error.message.replace(/\.$/, ''), { cause: error })
  }
}

function parseOptionalPlace(value: unknown): Place | undefined {
  return value === undefined ? undefined : parseEntry(value)
}

function parseEntries(value: unknown): UnlistableEntry[] {
  if (!Array.isArray(value)) throw new AdminError('bad-request', 'entries must be a list')
  return value.map(parseEntry)
}

function parseEntry(value: unknown): UnlistableEntry {
  const { kind } = fieldsOf(value)
  if (kind !== 'version' && kind !== 'upload') throw new AdminError('bad-request', 'kind is version or upload')
  return { kind, key: textIn(value, 'key'), id: textIn(value, 'id') }
}

function fieldsOf(value: unknown): Fields {
  if (typeof value === 'object' && value !== null) return value as Fields
  throw new AdminError('bad-request', 'the body is no object')
}

function textIn(value: unknown, name: string): string {
  const text = fieldsOf(value)[name]
  if (typeof text === 'string' && text !== '') return text
  throw new AdminError('bad-request', `${name} must be a text`)
}
