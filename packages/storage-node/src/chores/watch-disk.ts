/**
 * Says when the disk has no room left: new shards are refused then, while what is here is still served, freed and proven.
 */
import type { Warnings } from '@nupeerstack/node-host'
import type { DiskReserve, OperatorChore } from '@nupeerstack/operator'
import { pieceSizeBytes, shardPiecesMax } from '@nupeerstack/protocol'
import type { ShardStore } from '../shards/shard-store.ts'

export interface WatchDiskDependencies {
  readonly shards: Pick<ShardStore, 'usage'>
  readonly reserve: Pick<DiskReserve, 'heldBytes' | 'sizeBytes'>
  readonly warnings: Pick<Warnings, 'set'>
}

/** A disk fills in seconds; a look is two calls of the operating system. */
const intervalMs = 5_000
const mebibyte = 1024 * 1024

export function createWatchDisk({ shards, reserve, warnings }: WatchDiskDependencies): OperatorChore {
  function problem(): string | undefined {
    const { roomBytes, diskFreeBytes, usedBytes, capacityBytes } = shards.usage()
    const shardBytes = shardPiecesMax * pieceSizeBytes
    // A node that has filled its capacity is as its operator wants it.
    if (roomBytes >= shardBytes || capacityBytes - usedBytes < shardBytes) return undefined
    const reserved = `${Math.floor(reserve.heldBytes / mebibyte)} of ${reserve.sizeBytes / mebibyte} MiB of its reserve`
    return `the disk has ${Math.floor(diskFreeBytes / mebibyte)} MiB free: the node takes no new shards, and frees and proves from ${reserved}`
  }

  return {
    name: 'watch-disk',
    intervalMs,
    wakesOnHead: false,
    async run() {
      warnings.set('disk-full', problem())
    },
  }
}
