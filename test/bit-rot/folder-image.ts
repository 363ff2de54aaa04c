/** A data folder at one moment, as `kill -9` leaves it: every file as far as it has something in it. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type FileHead, readHead, writeHead } from './file-head.ts'

export type FolderImage = ReadonlyMap<string, FileHead>

export function takeImage(folder: string): FolderImage {
  return new Map(filesIn(folder).map((path) => [path, readHead(join(folder, path))]))
}

/** Paths within the folder; sockets are left out. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

/** Makes the folder what it was. */
export function putImage(folder: string, image: FolderImage): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const [path, head] of image) {
    mkdirSync(dirname(join(folder, path)), { recursive: true, mode: 0o700 })
    writeHead(join(folder, path), head)
  }
}

/** Files that are not the same in both. */
export function changedFiles(before: FolderImage, after: FolderImage): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => {
    const [one, other] = [before.get(path), after.get(path)]
    return (
      one === undefined || other === undefined || one.sizeBytes !== other.sizeBytes || !one.bytes.equals(other.bytes)
    )
  })
}
