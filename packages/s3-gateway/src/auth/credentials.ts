/** Who may sign: access keys, their secrets and the users they belong to. A user owns buckets and may have several keys. */

import type { Policy } from '../policy/policy-document.ts'

export type Credential = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly userId: string
  /** What the key is limited to: each policy must allow what is done. */
  readonly bounds?: readonly Policy[]
  /** A session's, which ends by itself. */
  readonly isTemporary?: true
}

export interface CredentialBook {
  /** Brings in what others have changed, before somebody is looked for; `undefined` where that is nothing, as nearly always. */
  refresh(): Promise<void> | undefined
  find(accessKeyId: string): Credential | undefined
  /** Whether somebody is called so. */
  isUser(userId: string): boolean
}
