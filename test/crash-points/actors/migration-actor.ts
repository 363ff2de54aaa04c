/** Brings the databases of an old network to today's schemas: `migration-actor.ts FOLDER`. */
import { join } from 'node:path'
import { openStateDatabase } from '@nupeerstack/durable-state'
import { oldDatabases } from '../../folders/old-databases.ts'
import { telling } from '../told.ts'

const [folder = ''] = process.argv.slice(2)
for (const { file, schema } of oldDatabases) {
  await telling('migrate', { file }, () => {
    openStateDatabase({}, { path: join(folder, file), schema })[Symbol.dispose]()
  })
}
