/** The whole of it: reference runs, then rounds side by side, some of them or all. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSeededRandomness } from '@nupeerstack/runtime'
import { allPoints } from './all-points.ts'
import { buildImageLibrary } from './power-cut.ts'
import {
  type CrashViolation,
  drawRound,
  drawSyncRound,
  type Ending,
  nameOf,
  passesOf,
  type Round,
  runRound,
} from './rounds.ts'
import type { Scene } from './scene.ts'
import { openScenes } from './scenes/all-scenes.ts'

export interface CrashPointOptions {
  readonly seed: number
  /** Every point by both endings; otherwise the points of one third, each by one ending. */
  readonly share: 'all' | { readonly third: number }
  /** Only points, and scenes, with this in their names. */
  readonly only?: string | undefined
  /** Power cuts at syncs, for each scene. */
  readonly syncsPerScene: number
  readonly jobs: number
  readonly say: (line: string) => void
}

export interface CrashPointReport {
  readonly points: number
  readonly passes: number
  readonly kills: number
  readonly powerCuts: number
  /** Points of the source that no reference run passes. */
  readonly unpassed: readonly string[]
  readonly violations: readonly CrashViolation[]
  /** Whether power cuts could be tried. */
  readonly hasCompiler: boolean
}

export async function runCrashPoints(options: CrashPointOptions): Promise<CrashPointReport> {
  const folder = mkdtempSync(join(memoryFolder(), 'crash-points-'))
  try {
    const library = buildImageLibrary(folder)
    await using opened = new AsyncDisposableStack()
    const scenes = (await openScenes(options.only)).map((scene) => opened.use(scene))
    return await runScenes(scenes, { ...options, folder, library })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

const referenceRunsMax = 3

type Running = CrashPointOptions & { readonly folder: string; readonly library: string | undefined }

async function runScenes(scenes: readonly Scene[], running: Running): Promise<CrashPointReport> {
  const { seed, only, folder, library, say } = running
  const randomness = createSeededRandomness(seed)
  const passed = new Map<string, { readonly scene: Scene; readonly passes: number }>()
  let passes = 0
  const violations: CrashViolation[] = []
  const points = await allPoints()
  const isPassed = (point: string) => passed.has(point)
  // What a load passes hangs on timers, too: what one run leaves out another one passes.
  for (let attempt = 0; attempt < referenceRunsMax && !points.every(isPassed); attempt++) {
    await inLanes(scenes, running.jobs, async (scene) => {
      const reference = join(folder, `reference-${scenes.indexOf(scene)}`)
      const found = await passesOf(scene, seed + attempt, reference).catch((error: unknown) => {
        violations.push({ scene: scene.name, at: 'reference run', ending: 'kill', seed, message: String(error) })
        return new Map<string, number>()
      })
      for (const [point, count] of found) {
        passes += count
        // The scene that passes a point first is where it belongs.
        const known = passed.get(point)
        if (known === undefined || scenes.indexOf(scene) < scenes.indexOf(known.scene))
          passed.set(point, { scene, passes: count })
      }
      say(`reference run of ${scene.name}: done`)
    })
    if (only !== undefined) break
  }
  const unpassed = points.filter((point) => !passed.has(point))
  const endings: readonly Ending[] = library === undefined ? ['kill'] : ['kill', 'power-cut']
  const rounds = points.flatMap((point, index): Round[] => {
    const found = passed.get(point)
    if (found === undefined || (only !== undefined && !isNamed(only, point, found.scene))) return []
    if (running.share === 'all') return endings.map((ending) => drawRound(randomness, { ...found, point, ending }))
    if (index % 3 !== running.share.third) return []
    return [
      drawRound(randomness, { ...found, point, ending: endings[Math.floor(randomness.uniform() * endings.length)]! }),
    ]
  })
  if (library !== undefined) {
    for (const scene of scenes)
      for (let count = 0; count < running.syncsPerScene; count++) rounds.push(drawSyncRound(randomness, scene))
  }
  let done = 0
  await inLanes(rounds, running.jobs, async (round) => {
    const startedMs = performance.now()
    const violation = await runRound(round, { folder: join(folder, `round-${rounds.indexOf(round)}`), library })
    done++
    if (violation !== undefined) violations.push(violation)
    const ms = Math.round(performance.now() - startedMs)
    const wrong = violation === undefined ? '' : `: ${violation.message}`
    say(`${done}/${rounds.length} ${round.scene.name}, ${nameOf(round)}, ${round.ending}, ${ms} ms${wrong}`)
  })
  const count = (ending: Ending) => rounds.filter((round) => round.ending === ending).length
  return {
    ...{ points: points.length, passes, unpassed, violations, hasCompiler: library !== undefined },
    ...{ kills: count('kill'), powerCuts: count('power-cut') },
  }
}

function isNamed(only: string, point: string, scene: Scene): boolean {
  return point.includes(only) || scene.name.includes(only)
}

/** So many at once; those of one scene that has others to share with come one after another. */
async function inLanes<Work extends Scene | Round>(
  all: readonly Work[],
  jobs: number,
  run: (work: Work) => Promise<void>,
): Promise<void> {
  const waiting = [...all]
  const busy = new Set<Scene>()
  const sceneOf = (work: Work): Scene => ('scene' in work ? work.scene : work)
  async function lane(): Promise<void> {
    while (true) {
      const next = waiting.findIndex((work) => !busy.has(sceneOf(work)))
      const work = next < 0 ? undefined : waiting.splice(next, 1)[0]
      if (work === undefined) return
      const scene = sceneOf(work)
      if (scene.isExclusive) busy.add(scene)
      await run(work)
      busy.delete(scene)
    }
  }
  await Promise.all(Array.from({ length: jobs }, lane))
}

/** A power cut is played, not waited for: nothing need reach a disk. */
function memoryFolder(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
}
