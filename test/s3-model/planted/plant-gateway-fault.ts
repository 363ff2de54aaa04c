/** Puts a fault into the gateway that this process loads from now on; its threads load it as it is. */
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { GatewayFault } from './gateway-faults.ts'

const root = join(import.meta.dirname, '../../..')

export function plantGatewayFault(fault: GatewayFault): void {
  const url = pathToFileURL(join(root, fault.file)).href
  registerHooks({
    load(loaded, context, nextLoad) {
      const file = nextLoad(loaded, context)
      if (loaded !== url) return file
      const text =
        typeof file.source === 'string' ? file.source : Buffer.from(file.source as Uint8Array).toString('utf8')
      return { ...file, source: faultyText(text, fault) }
    },
  })
}

/** Throws where the fault does not fit any more: then whoever changed the file finds it another place. */
export function faultyText(text: string, { name, file, find, replace }: GatewayFault): string {
  const count = text.split(find).length - 1
  if (count === 1) return text.replace(find, () => replace)
  throw new Error(`the planted fault ${name} stands ${count} times in ${file}, not once:\n${find}`)
}
