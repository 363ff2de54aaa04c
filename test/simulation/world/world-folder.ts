/** Where worlds have their files. SQLite syncs each commit, which takes longer than everything else: nothing here has to outlive the machine. */
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const memoryDisk: string = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** The process stands in the name, so that what a killed one leaves can be found. */
export const worldFolderPrefix = 'nupeer-simulation-'

export function makeWorldFolder(): string {
  return mkdtempSync(join(memoryDisk, `${worldFolderPrefix}${process.pid}-`))
}
