/**
 * A disk whose every operation is done when the call returns: over real files, without the threads that would end in an order
 * of their own. What a crash would lose of it is the business of a disk in memory.
 */
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { type Disk, type DiskFile, systemDisk } from '@nupeerstack/runtime'

export const immediateDisk: Disk = {
  openSync: systemDisk.openSync,
  mkdirSync: systemDisk.mkdirSync,
  open: async (path, flags, mode) => fileOver(openSync(path, flags, mode)),
  readText: async (path) => readFileSync(path, 'utf8'),
  readdir: async (path) => readdirSync(path),
  rename: async (from, to) => renameSync(from, to),
  syncFolder: async () => {},
  statSync: systemDisk.statSync,
  // What the machine has free is not the same in two runs.
  freeBytes: () => 2 ** 40,
}

function fileOver(file: number): DiskFile {
  return {
    read: async (target, offset, length, position) => ({ bytesRead: readSync(file, target, offset, length, position) }),
    write: async (bytes, offset, length, position) => ({
      bytesWritten: writeSync(file, bytes, offset, length, position),
    }),
    appendFile: async (text) => void writeSync(file, text),
    truncate: async (sizeBytes) => ftruncateSync(file, sizeBytes),
    // Nothing is lost here but with the machine.
    datasync: async () => {},
    sync: async () => {},
    stat: async (options) => fstatSync(file, options),
    close: async () => closeSync(file),
  }
}
