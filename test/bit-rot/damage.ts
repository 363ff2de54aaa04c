/** What a disk, or somebody with a backup, can do to a file: seven damages, each at a place that is drawn. */
import { appendFileSync, rmSync } from 'node:fs'
import type { Randomness } from '@nupeerstack/runtime'
import { type FileHead, readHead, writeHead } from './file-head.ts'

export const damageKinds = ['flip', 'truncate', 'extend', 'zero', 'swap', 'stale-copy', 'delete'] as const

export type DamageKind = (typeof damageKinds)[number]

export interface DamagedFile {
  readonly path: string
  /** What the file was before the last changes; undefined where it was not there. */
  readonly earlier: FileHead | undefined
}

/** What is read from and written to a disk at once. */
const blockBytes = 4096

/** Returns what was done, or undefined where the file has nothing that it could be done to. */
export function damage(kind: DamageKind, { path, earlier }: DamagedFile, randomness: Randomness): string | undefined {
  const { uniform } = randomness
  if (kind === 'delete') {
    rmSync(path)
    return 'deleted'
  }
  if (kind === 'extend') {
    appendFileSync(path, randomness.bytes(blockBytes))
    return `${blockBytes} bytes more`
  }
  const head = readHead(path)
  const { bytes } = head
  function replace(changed: Partial<FileHead>, what: string): string | undefined {
    const next = { ...head, ...changed }
    if (next.sizeBytes === head.sizeBytes && next.bytes.equals(bytes)) return undefined
    writeHead(path, next)
    return what
  }
  if (kind === 'stale-copy') return earlier && replace(earlier, 'as it was before')
  if (bytes.length === 0) return undefined
  const place = (): number => placeWithContent(bytes, uniform())
  const changed = Buffer.from(bytes)
  if (kind === 'flip') {
    const at = place()
    const bit = Math.floor(uniform() * 8)
    changed[at]! ^= 1 << bit
    return replace({ bytes: changed }, `bit ${bit} of byte ${at}`)
  }
  if (kind === 'truncate') {
    const sizeBytes = place()
    return replace({ bytes: changed.subarray(0, sizeBytes), sizeBytes }, `cut at ${sizeBytes}`)
  }
  const length = Math.min(blockBytes, Math.ceil(bytes.length / 4))
  const block = (): number => {
    const at = place()
    return Math.min(at - (at % length), bytes.length - length)
  }
  const one = block()
  if (kind === 'zero') return replace({ bytes: changed.fill(0, one, one + length) }, `${length} zeros at ${one}`)
  const other = block()
  bytes.copy(changed, one, other, other + length)
  bytes.copy(changed, other, one, one + length)
  return replace({ bytes: changed }, `${length} bytes at ${one} and ${other}`)
}

/** A byte in a block that has something in it: most of a volume is a hole. */
function placeWithContent(bytes: Buffer, share: number): number {
  const blocks: number[] = []
  for (let at = 0; at < bytes.length; at += blockBytes) {
    if (bytes.subarray(at, at + blockBytes).some((byte) => byte !== 0)) blocks.push(at)
  }
  const chosen = Math.floor(share * blocks.length)
  const start = blocks[chosen] ?? 0
  const within = (share * blocks.length - chosen) * Math.min(blockBytes, bytes.length - start)
  return start + Math.floor(within)
}
