/** What an HTTP thread is made of, and what it and its owner tell each other beside parts. All of it is plain data. */
import type { MessagePort } from 'node:worker_threads'
import type { LogFields, LogLevel } from '@nupeerstack/node-host'
import type { Credential } from '../auth/credentials.ts'
import type { MetadataLink } from '../metadata/metadata-link.ts'
import type { ObservedRequest } from '../observers/observed-request.ts'
import type { ServingConfig } from '../server/serving.ts'
import type { Certificate } from '../server/tls-certificate.ts'

export type ThreadSetup = {
  readonly serving: ServingConfig
  readonly metadata: MetadataLink
  readonly rootKey: Uint8Array
  /** Those of the configuration file. */
  readonly credentials: readonly Credential[]
  readonly certificate: Certificate | undefined
  /** For `PartRequest` and `PartAnswer`. */
  readonly parts: MessagePort
}

export type ToThread = { readonly kind: 'certificate'; readonly certificate: Certificate } | { readonly kind: 'close' }

export type FromThread =
  | { readonly kind: 'listening'; readonly host: string; readonly port: number }
  | { readonly kind: 'observed'; readonly requests: readonly ObservedRequest[] }
  | { readonly kind: 'log'; readonly level: LogLevel; readonly event: string; readonly fields: LogFields }
