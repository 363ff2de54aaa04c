/** Prints what has a key that XML cannot carry, the key as JSON writes it, and deletes it where that is asked. */
import { gatewayCalls, type Shaped } from '@nupeerstack/protocol'
import { askGateway } from './ask-gateway.ts'

type Page = Shaped<typeof gatewayCalls.findUnlistable.answer>
type Entry = Page['entries'][number]

export interface UnlistableOptions {
  readonly data?: string
  readonly json?: true
  readonly delete?: true
}

export async function showUnlistable(bucket: string, options: UnlistableOptions): Promise<void> {
  const found: (Entry & { readonly isDeleted: boolean })[] = []
  for (let from: Page['next'], isLast = false; !isLast; ) {
    const page: Page = await askGateway(options.data, gatewayCalls.findUnlistable, { bucket, from })
    from = page.next
    isLast = from === undefined
    const kept = options.delete ? await remove(page.entries) : page.entries
    const stays = new Set(kept.map(({ id, key }) => `${id} ${key}`))
    found.push(...page.entries.map((entry) => ({ ...entry, isDeleted: !stays.has(`${entry.id} ${entry.key}`) })))
  }
  if (options.json) {
    console.log(JSON.stringify({ bucket, entries: found }, undefined, 2))
    return
  }
  for (const { kind, key, id, isDeleted } of found) {
    const outcome = isDeleted ? 'deleted' : options.delete ? 'locked' : ''
    console.log([kind, JSON.stringify(key), id, outcome].filter((text) => text !== '').join('  '))
  }
  if (found.length === 0) console.log(`Every key in ${bucket} can be listed by any program.`)

  /** Returns what is locked and stays. */
  async function remove(entries: readonly Entry[]): Promise<readonly Entry[]> {
    if (entries.length === 0) return []
    return (await askGateway(options.data, gatewayCalls.removeUnlistable, { bucket, entries })).locked
  }
}
