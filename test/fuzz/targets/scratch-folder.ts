/** A folder for inputs that are read from files, in memory where the machine has that; it goes with the process. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const inMemory = '/dev/shm'

export function scratchFolder(): string {
  const folder = mkdtempSync(join(existsSync(inMemory) ? inMemory : tmpdir(), 'nupeer-fuzz-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
