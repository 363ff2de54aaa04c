/** The databases of build 9676b56, and the schemas that they are brought to. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SchemaStep } from '@nupeerstack/durable-state'
import { clientSchema } from '../../packages/client/src/book/sqlite-client-book.ts'
import { archiveSchema } from '../../packages/contracts-client/src/dev-chain/sqlite-archive.ts'
import { metadataSchema } from '../../packages/s3-gateway/src/metadata/sqlite-schema.ts'
import { nodeSchema } from '../../packages/storage-node/src/sqlite-node-schema.ts'
import { unpackFolder } from './packed-folder.ts'

export interface OldDatabase {
  readonly file: string
  readonly version: number
  readonly schema: readonly SchemaStep[]
}

export const oldDatabases: readonly OldDatabase[] = [
  { file: 'gateway/client.db', version: 4, schema: clientSchema },
  { file: 'gateway/metadata.db', version: 7, schema: metadataSchema },
  { file: 'nodes/1/node.db', version: 0, schema: nodeSchema },
  { file: 'chain/archive.db', version: 0, schema: archiveSchema },
]

/** Makes the data folder of that build: as it stopped, or as `kill -9` left it. */
export function unpackOldNetwork(state: 'stopped' | 'killed', folder: string): void {
  unpackFolder(readFileSync(join(import.meta.dirname, 'networks-9676b56.br')), state, folder)
}
