/**
 * Makes a folder in one that is there. Not by Node's recursive `mkdir`, which never returns where the system refuses with
 * ENOENT although the parent is there, as below /proc.
 */
import { mkdirSync, statSync } from 'node:fs'

/** The folder is its owner's alone. Throws the system's error. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}
