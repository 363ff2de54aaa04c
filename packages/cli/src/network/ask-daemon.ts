/** Asks one daemon for its status, whatever build it is of, and says what came of it instead of throwing. */
import { AdminError, type AdminTarget, requestAdmin } from '@nupeerstack/node-host'
import {
  type DaemonStatus,
  type DocumentSchema,
  daemonStatus,
  describeReading,
  readDocument,
  readService,
  statusCall,
} from '@nupeerstack/protocol'
import { systemTimers } from '@nupeerstack/runtime'

export type DaemonReading =
  | { readonly kind: 'known'; readonly status: DaemonStatus }
  /** It is down, or too busy to answer in time. */
  | { readonly kind: 'silent' }
  /** `problem` is the end of a sentence about it. */
  | { readonly kind: 'unreadable'; readonly problem: string }

/** A daemon that does not answer within this is shown without details; the board must not wait for it. */
const answerTimeoutMs = 2_000

export async function askDaemon(target: AdminTarget): Promise<DaemonReading> {
  const { method, path } = statusCall
  let value: unknown
  try {
    value = await requestAdmin(target, method, path, undefined, systemTimers.timeoutSignal(answerTimeoutMs))
  } catch (error) {
    if (!(error instanceof AdminError) || error.code === 'unreachable') return { kind: 'silent' }
    const problem = error.code === 'unauthorized' ? 'does not take the token' : `refuses: ${error.message}`
    return { kind: 'unreadable', problem }
  }
  const reading = readDocument(daemonStatus, value)
  return reading.kind === 'known'
    ? { kind: 'known', status: reading.document }
    : { kind: 'unreadable', problem: describeReading(daemonStatus, reading) }
}

export interface ReadService<T> {
  readonly document: T | undefined
  /** Why there is no document from a daemon that answers; the end of a sentence about it. */
  readonly problem: string | null
}

/** The document of one service of a daemon. */
export function serviceOf<T>(
  reading: DaemonReading | undefined,
  name: string,
  schema: DocumentSchema<T>,
): ReadService<T> {
  if (reading === undefined || reading.kind === 'silent') return { document: undefined, problem: null }
  if (reading.kind === 'unreadable') return { document: undefined, problem: reading.problem }
  const service = readService(reading.status, name, schema)
  if (service.kind === 'known') return { document: service.document, problem: null }
  const problem = service.kind === 'absent' ? `has no service “${name}”` : service.problem
  return { document: undefined, problem }
}
