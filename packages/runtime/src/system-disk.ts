/** The disk of the machine: files are Node's own handles, nothing lies between. */
import { statfsSync, statSync } from 'node:fs'
import { open, readdir, readFile, rename } from 'node:fs/promises'
import type { Disk } from './disk.ts'

export const systemDisk: Disk = {
  open,
  readText: (path) => readFile(path, 'utf8'),
  readdir: (path) => readdir(path),
  rename,
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
