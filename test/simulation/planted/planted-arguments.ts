/** Node's own arguments for a process with a planted fault. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { plantedFaultNamed } from './all-planted.ts'

/** Throws where there is no fault of that name. */
export function plantedArguments(name: string): string[] {
  const url = pathToFileURL(join(import.meta.dirname, 'import-planted.ts'))
  url.searchParams.set('name', plantedFaultNamed(name).name)
  return ['--import', url.href]
}
