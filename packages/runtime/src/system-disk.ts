/** The disk of the machine: files are Node's own handles, nothing lies between. */
import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  statfsSync,
  statSync,
  writeSync,
} from 'node:fs'
import { open, readdir, readFile, rename } from 'node:fs/promises'
import type { Disk, SyncDiskFile } from './disk.ts'

export const systemDisk: Disk = {
  open,
  openSync: (path, flags, mode) => syncFileOver(openSync(path, flags, mode)),
  readText: (path) => readFile(path, 'utf8'),
  readdir: (path) => readdir(path),
  rename,
  mkdirSync: (path, mode) => void mkdirSync(path, { mode }),
  async syncFolder(path) {
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  },
  statSync(path) {
    try {
      return statSync(path, { bigint: true, throwIfNoEntry: false })
    } catch {
      return undefined
    }
  },
  freeBytes(path) {
    const { bavail, bsize } = statfsSync(path)
    return bavail * bsize
  },
}

function syncFileOver(file: number): SyncDiskFile {
  return {
    write: (bytes, offset, length) => writeSync(file, bytes, offset, length),
    truncate: (sizeBytes) => ftruncateSync(file, sizeBytes),
    sync: () => fsyncSync(file),
    stat: () => fstatSync(file, { bigint: true }),
    close: () => closeSync(file),
  }
}
