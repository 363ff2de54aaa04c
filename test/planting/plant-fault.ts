/**
 * Puts a planted fault into what is loaded from now on: a hook on the loader changes the text of one file of the product. It
 * holds for the thread that asks for it, before the file is loaded for the first time.
 */
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PlantedText } from './planted-text.ts'

export interface Planting extends Disposable {
  /** Whether the file was loaded since: without that, the run had no fault in it. */
  readonly isLoaded: boolean
}

const root = join(import.meta.dirname, '../..')

export function plantFault(fault: PlantedText): Planting {
  const url = pathToFileURL(join(root, fault.file)).href
  let isLoaded = false
  const hooks = registerHooks({
    load(loaded, context, nextLoad) {
      const file = nextLoad(loaded, context)
      if (loaded !== url) return file
      const text = textOf(file.source, fault)
      isLoaded = true
      return { ...file, source: withFault(text, fault) }
    },
  })
  return {
    get isLoaded() {
      return isLoaded
    },
    [Symbol.dispose]: () => hooks.deregister(),
  }
}

/** The text of the file with the fault in it. Throws where it does not fit any more, and says what to do. */
export function withFault(text: string, { name, file, find, replace }: PlantedText): string {
  const count = text.split(find).length - 1
  if (count === 1) return text.replace(find, () => replace)
  throw new Error(
    `the planted fault ${name} does not fit: its text stands ${count} times in ${file}, not once. ` +
      `Look for the lines that do today what these did, and bring its \`find\` and \`replace\` up to date, ` +
      `or take the fault out with its line in docs/durability.md:\n${find}`,
  )
}

function textOf(source: unknown, { file }: PlantedText): string {
  if (typeof source === 'string') return source
  if (source instanceof Uint8Array) return Buffer.from(source).toString('utf8')
  throw new Error(`the loader gave no text for ${file}`)
}
