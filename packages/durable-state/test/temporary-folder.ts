/** A folder for one test, and what is in it to the byte. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TemporaryFolder extends Disposable {
  readonly path: string
  /** Names and content of its files, in hex. */
  bytes(): Record<string, string>
}

export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'nupeer-state-'))
  return {
    path,
    bytes: () =>
      Object.fromEntries(
        readdirSync(path)
          .sort()
          .map((name) => [name, readFileSync(join(path, name), 'hex')]),
      ),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  }
}
