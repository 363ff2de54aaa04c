/**
 * Makes a folder and those above it that are missing. Node's own recursive `mkdir` never returns where the system refuses
 * with ENOENT although the parent is there, as below /proc: a path that a user typed must not hang us.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** New folders are their owner's alone. Throws the system's error for the folder that could not be made. */
export function makeFolder(folder: string): void {
  const missing = [path.resolve(folder)]
  for (let parent = path.dirname(path.resolve(folder)); !existsSync(parent); parent = path.dirname(parent)) {
    missing.push(parent)
  }
  for (const each of missing.reverse()) makeFolderInParent(each)
}

/** As `makeFolder`, in a folder that must be there: one that is missing may be a disk that is away. */
export function makeFolderInParent(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}
