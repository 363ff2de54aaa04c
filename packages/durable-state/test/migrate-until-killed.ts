/**
 * A process of its own that migrates and is killed: `migrate-until-killed.ts FILE N` before statement N of the migration,
 * or with `committed` when all of it is in the log and the database still open.
 */
import { openStateDatabase } from '../src/sqlite-state-database.ts'
import { firstSchema, renamingStatements, renamingStep } from './migrating-schema.ts'

const [, , path = '', at = ''] = process.argv
if (at === 'committed') {
  openStateDatabase({}, { path, schema: [firstSchema, renamingStep] })
  process.kill(process.pid, 'SIGKILL')
}
openStateDatabase(
  {},
  {
    path,
    schema: [
      firstSchema,
      (database) => {
        for (const statement of renamingStatements.slice(0, Number(at))) database.exec(statement)
        process.kill(process.pid, 'SIGKILL')
      },
    ],
  },
)
