/** Takes a part's id back from the index. Only what a part store gave us was ever written there. */
import assert from 'node:assert/strict'
import type { PartId } from '@nupeerstack/client'

export function parsePartId(text: string): PartId {
  assert.match(text, /^[0-9a-f]{32}$/)
  return text as PartId
}
