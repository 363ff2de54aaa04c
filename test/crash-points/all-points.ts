/** All crash points there are, from the declarations in the source: the files `commits.ts` of the packages. */
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '../..')

export const commitFiles: readonly string[] = globSync('packages/*/src/commits.ts', { cwd: root }).sort()

/** In the order in which they are declared. */
export async function allPoints(): Promise<readonly string[]> {
  const declared = await Promise.all(commitFiles.map((path) => import(pathToFileURL(join(root, path)).href)))
  return declared.flatMap((exports: Record<string, unknown>) => Object.values(exports).flatMap(pointsIn))
}

function pointsIn(declared: unknown): string[] {
  if (typeof declared === 'string') return [declared]
  return typeof declared === 'object' && declared !== null ? Object.values(declared).flatMap(pointsIn) : []
}
