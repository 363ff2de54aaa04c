/**
 * What the customer knows of parts, where the load is parts: which are acknowledged, which were freed, and which it cannot know of
 * because its process ended over them. It stands for whoever keeps names and keys of parts in a database of its own.
 */
import { PartStoreError, type StorageClient, type WrittenPart } from '@nupeerstack/client'
import { createSeededRandomness } from '@nupeerstack/runtime'
import { ProcessDownError } from '../world/process-down-error.ts'
import type { World } from '../world/world.ts'

/** What a part consists of: bytes that a seed gives, so that nobody has to keep them. */
export type PartContent = {
  readonly seed: number
  readonly sizeBytes: number
}

export interface ModelPart {
  /** The operation that wrote it. */
  readonly name: string
  readonly content: PartContent
  readonly part: WrittenPart
  /** `freeing`: it was asked for, and may be so or not. */
  state: 'kept' | 'freeing' | 'freed'
}

export interface PartModel {
  /** By the name of the operation that wrote them; only what was acknowledged. */
  readonly parts: Map<string, ModelPart>
}

export function createPartModel(): PartModel {
  return { parts: new Map() }
}

export function bytesOf({ seed, sizeBytes }: PartContent): Uint8Array {
  return createSeededRandomness(seed).bytes(sizeBytes)
}

/** As an upload brings them. */
export async function* chunksOf(content: PartContent): AsyncGenerator<Uint8Array> {
  const bytes = bytesOf(content)
  for (let at = 0; at < bytes.length; at += 100_000) yield bytes.subarray(at, at + 100_000)
}

/** Refusals that faults explain: too little of the network answers, or the process is down. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ProcessDownError || (error instanceof PartStoreError && error.code === 'unavailable')
}

/** Frees what was written in an earlier life and is not known: nobody will ever ask for it. And asks again for what was being freed. */
export async function freeUnnamedParts(world: World, { parts }: StorageClient): Promise<void> {
  const known = [...world.kept(createPartModel).parts.values()]
  const kept = new Set(known.filter(({ state }) => state === 'kept').map(({ part }) => part.id))
  await parts.free([...parts.partsFromBefore()].filter((id) => !kept.has(id)))
  for (const part of known) if (part.state === 'freeing') part.state = 'freed'
}
