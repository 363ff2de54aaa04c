/**
 * How much new shards may take: of the capacity, and of what the disk has free beyond what stays spare. Free slots that have
 * their blocks already count too: otherwise a node that fills its disk by itself could never use again what was freed.
 */
import { pieceSizeBytes } from '@nupeerstack/protocol'
import type { SlotAllocator } from './slot-allocator.ts'
import type { VolumeFiles } from './volume-files.ts'

export interface DiskRoom {
  bytes(): number
  /** Whether new blocks would soon be taken from what stays spare. */
  isScarce(): boolean
}

export interface DiskRoomDependencies {
  readonly files: Pick<VolumeFiles, 'freeBytes' | 'allocatedBytes'>
  readonly allocator: Pick<SlotAllocator, 'usedSlots' | 'volumes'>
  /** Whether new shards are welcome at all. */
  readonly isAccepting: () => boolean
}

export interface DiskRoomConfig {
  readonly capacityBytes: number
  /** What new shards leave free on the disk. */
  readonly spareBytes: number
  /** The disk is scarce from so much above that on. */
  readonly scarceBytes: number
}

export function createDiskRoom(
  { files, allocator, isAccepting }: DiskRoomDependencies,
  { capacityBytes, spareBytes, scarceBytes }: DiskRoomConfig,
): DiskRoom {
  return {
    isScarce: () => files.freeBytes() < spareBytes + scarceBytes,
    bytes() {
      const usedBytes = allocator.usedSlots() * pieceSizeBytes
      const byCapacity = Math.max(0, capacityBytes - usedBytes)
      const freeBytes = files.freeBytes()
      // A shard that fits between no two others takes new blocks all the same: half of the spare room is for them.
      if (!isAccepting() || freeBytes < spareBytes / 2) return 0
      const byDisk = Math.max(0, freeBytes - spareBytes)
      if (byDisk >= byCapacity) return byCapacity
      const reusableBytes = Math.max(0, files.allocatedBytes(allocator.volumes()) - usedBytes)
      return Math.min(byCapacity, byDisk + reusableBytes)
    },
  }
}
