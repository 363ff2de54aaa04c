/** A disk with one file in memory, for what reads a file from its beginning to its end. */
import type { Disk, DiskFile } from '@nupeerstack/runtime'

const status = { dev: 1n, ino: 1n, size: 0n, blocks: 0n }

export function memoryFile(content: Uint8Array): Disk {
  let bytes = Buffer.from(content)
  const file: DiskFile = {
    async read(target, offset, length, position) {
      const taken = bytes.subarray(position, position + length)
      target.set(taken, offset)
      return { bytesRead: taken.length }
    },
    async write(source, offset, length, position) {
      const grown = Buffer.alloc(Math.max(bytes.length, position + length))
      grown.set(bytes)
      grown.set(source.subarray(offset, offset + length), position)
      bytes = grown
      return { bytesWritten: length }
    },
    async appendFile(text) {
      bytes = Buffer.concat([bytes, Buffer.from(text)])
    },
    async truncate(sizeBytes) {
      bytes = Buffer.concat([bytes.subarray(0, sizeBytes), Buffer.alloc(Math.max(0, sizeBytes - bytes.length))])
    },
    async datasync() {},
    async sync() {},
    stat: async () => ({ ...status, size: BigInt(bytes.length), isDirectory: () => false }),
    async close() {},
  }
  return {
    open: async (_path, flags) => {
      if (flags === 'w') bytes = Buffer.alloc(0)
      return file
    },
    readText: async () => bytes.toString('utf8'),
    readdir: async () => [],
    async rename() {},
    async syncFolder() {},
    statSync: () => ({ ...status, isDirectory: () => true }),
    mkdirSync() {
      throw Object.assign(new Error('it is there already'), { code: 'EEXIST' })
    },
    openSync() {
      throw new Error('nobody opens it so')
    },
    freeBytes: () => 2 ** 40,
  }
}
