/** Prints what has a key that XML cannot carry, the key as JSON writes it, and deletes it where that is asked. */
import { askGateway } from './ask-gateway.ts'

interface Entry {
  readonly kind: 'version' | 'upload'
  readonly key: string
  readonly id: string
}

export interface UnlistableOptions {
  readonly data?: string
  readonly json?: true
  readonly delete?: true
}

export async function showUnlistable(bucket: string, options: UnlistableOptions): Promise<void> {
  const found: (Entry & { readonly isDeleted: boolean })[] = []
  for (let from: unknown, isLast = false; !isLast; ) {
    // The documents come from a gateway of the same version; the entries are handed back as they came.
    const page = (await ask('find', { from })) as { readonly entries: readonly Entry[]; readonly next?: unknown }
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

  function ask(what: 'find' | 'remove', body: object): Promise<unknown> {
    return askGateway(options.data, 'POST', `/unlistable/${what}`, { bucket, ...body })
  }

  /** Returns what is locked and stays. */
  async function remove(entries: readonly Entry[]): Promise<readonly Entry[]> {
    if (entries.length === 0) return []
    return ((await ask('remove', { entries })) as { readonly locked: readonly Entry[] }).locked
  }
}
