/** Packs and what lies in them: each small part is within a durable pack, and each pack counts right what lives in it. */
import type { ClientFacts } from '../facts/client-facts.ts'

export function packsAgree({ parts, packs, smallParts }: ClientFacts): string[] {
  const wrong: string[] = []
  const states = new Map(parts.map(({ seq, state }) => [seq, state]))
  const byPart = new Map(packs.map((pack) => [pack.part, pack]))
  const living = new Map(packs.map(({ part }) => [part, { parts: 0, bytes: 0 }]))
  for (const { id, packed } of smallParts) {
    if (packed === undefined) continue
    const pack = byPart.get(packed.pack)
    const sum = living.get(packed.pack)
    if (pack === undefined || sum === undefined) {
      wrong.push(`part ${id} lies in pack ${packed.pack}, which is gone`)
      continue
    }
    sum.parts++
    sum.bytes += packed.length
    if (packed.at + packed.length > pack.sizeBytes) wrong.push(`part ${id} lies behind the end of pack ${packed.pack}`)
  }
  for (const { part, liveParts, liveBytes } of packs) {
    const state = states.get(part)
    if (state !== 'durable') wrong.push(`pack ${part}, with ${liveParts} parts in it, is ${state ?? 'gone'}`)
    const counted = living.get(part)
    if (counted?.parts !== liveParts || counted.bytes !== liveBytes) {
      wrong.push(
        `pack ${part} counts ${liveParts} parts of ${liveBytes} bytes and has ${counted?.parts} of ${counted?.bytes}`,
      )
    }
  }
  return wrong
}
