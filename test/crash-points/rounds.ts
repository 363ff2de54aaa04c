/**
 * Rounds: an actor is ended at one crash point, or at one sync, by `kill -9` or by a power cut, and what it acknowledged is
 * looked for. A reference run of each scene comes before, in which nobody is ended: it says which points there are to end at.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Randomness } from '@nupeerstack/runtime'
import type { EndedProcess } from './armed-process.ts'
import { type DurableImage, keepDurableImage } from './power-cut.ts'
import type { Scene } from './scene.ts'

export type Ending = 'kill' | 'power-cut'

export interface Round {
  readonly scene: Scene
  /** `sync`: at whichever sync of files has that number. */
  readonly at: { readonly point: string; readonly pass: number } | { readonly sync: number }
  readonly ending: Ending
  readonly seed: number
}

export interface CrashViolation {
  readonly scene: string
  readonly at: string
  readonly ending: Ending
  readonly seed: number
  readonly message: string
}

/** Where the pass is among the first so many, a round is short. */
const passMax = 12
/** Syncs of a short load. */
const syncMax = 200

/** How often a scene passes each of its points. */
export async function passesOf(scene: Scene, seed: number, folder: string): Promise<Map<string, number>> {
  const { live } = freshFolders(folder)
  const log = join(folder, 'passes')
  const ended = await scene.run(live, seed, { log })
  if (ended.failure !== undefined) throw new Error(`the reference run of ${scene.name} failed: ${ended.failure}`)
  await scene.check(live, ended.told)
  const passed = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : []
  rmSync(folder, { recursive: true })
  return new Map(
    Object.entries(Object.groupBy(passed, (point) => point)).map(([point, all = []]) => [point, all.length]),
  )
}

/** A round at one of the first passes of a point. */
export function drawRound(
  randomness: Randomness,
  {
    scene,
    point,
    passes,
    ending,
  }: Pick<Round, 'scene' | 'ending'> & { readonly point: string; readonly passes: number },
): Round {
  const pass = 1 + Math.floor(randomness.uniform() * Math.min(passes, passMax))
  return { scene, at: { point, pass }, ending, seed: drawSeed(randomness) }
}

/** A power cut before a sync takes effect. */
export function drawSyncRound(randomness: Randomness, scene: Scene): Round {
  const sync = 1 + Math.floor(randomness.uniform() * syncMax)
  return { scene, at: { sync }, ending: 'power-cut', seed: drawSeed(randomness) }
}

function drawSeed(randomness: Randomness): number {
  return Math.floor(randomness.uniform() * 2 ** 31)
}

/** `library`: that of power cuts. Returns what is wrong. */
export async function runRound(
  round: Round,
  { folder, library }: { readonly folder: string; readonly library: string | undefined },
): Promise<CrashViolation | undefined> {
  try {
    await endAndCheck(round, folder, library)
    return undefined
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { scene: round.scene.name, at: nameOf(round), ending: round.ending, seed: round.seed, message }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function endAndCheck({ scene, at, ending, seed }: Round, folder: string, library: string | undefined) {
  for (const attempt of attempts(at)) {
    const { live, image } = freshFolders(folder)
    const cutAtSync = 'sync' in attempt ? attempt.sync : undefined
    let kept: DurableImage | undefined
    if (ending === 'power-cut') {
      if (library === undefined) throw new Error('power cuts need a C compiler')
      kept = keepDurableImage(library, { root: live, image, cutAtSync })
    }
    const ended = await scene.run(live, seed, {
      at: 'point' in attempt ? attempt : undefined,
      environment: kept?.environment,
    })
    assertEnded(ended)
    if (!ended.wasKilled && 'point' in attempt) continue
    if (kept !== undefined) {
      rmSync(live, { recursive: true })
      kept.restoreTo(live)
    }
    return await scene.check(live, ended.told)
  }
  throw new Error('the point was not passed')
}

/** Timers of the actor shift what happens: a point that is not passed so often is at least passed once, be it at a second try. */
function attempts(at: Round['at']): Round['at'][] {
  return 'point' in at ? [at, { ...at, pass: 1 }, { ...at, pass: 1 }] : [at]
}

function assertEnded({ failure }: EndedProcess): void {
  if (failure !== undefined) throw new Error(failure)
}

export function nameOf({ at }: Round): string {
  return 'sync' in at ? `sync ${at.sync}` : `${at.point}:${at.pass}`
}

function freshFolders(folder: string) {
  rmSync(folder, { recursive: true, force: true })
  const folders = { live: join(folder, 'live'), image: join(folder, 'image') }
  mkdirSync(folders.live, { recursive: true })
  return folders
}
