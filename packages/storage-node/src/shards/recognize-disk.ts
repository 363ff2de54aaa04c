/**
 * Whether a folder has this store's shards although its marker does not say so: the marker is a file too, and may be damaged or
 * gone while every shard is there. Bytes that hash to what the index says are nobody else's.
 */
import { join } from 'node:path'
import { pieceRoots, shardRoot } from '@nupeerstack/proofs'
import { pieceSizeBytes, type ShardRoot, shardRootFromBytes } from '@nupeerstack/protocol'
import type { Disk } from '@nupeerstack/runtime'
import type { ShardIndex, ShardLocation } from './sqlite-shard-index.ts'
import { volumeName } from './volume-files.ts'

export interface RecognizeDiskDependencies {
  readonly disk: Disk
  readonly index: Pick<ShardIndex, 'list' | 'find'>
}

/** One is proof enough; some may have decayed. */
const samplesMax = 16

export async function isRecognized(
  { disk, index }: RecognizeDiskDependencies,
  { directory }: { readonly directory: string },
): Promise<boolean> {
  for (const root of index.list(0, samplesMax).roots) {
    const location = index.find(root)
    if (location !== undefined && (await isThere(disk, directory, root, location))) return true
  }
  return false
}

async function isThere(disk: Disk, directory: string, root: ShardRoot, location: ShardLocation): Promise<boolean> {
  const bytes = new Uint8Array(location.slots * pieceSizeBytes)
  try {
    const file = await disk.open(join(directory, volumeName(location.volume)), 'r')
    try {
      const { bytesRead } = await file.read(bytes, 0, bytes.length, location.slot * pieceSizeBytes)
      return bytesRead === bytes.length && shardRootFromBytes(shardRoot(pieceRoots(bytes))) === root
    } finally {
      await file.close()
    }
  } catch {
    // What cannot be read proves nothing.
    return false
  }
}
