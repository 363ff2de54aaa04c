/** Where staged operations go in the deal tree, once they are to be proposed. */
import assert from 'node:assert/strict'
import type { RevisionOperation, ShardRoot } from '@nupeerstack/protocol'
import type { StagedOperation } from '../book/sqlite-deal-book.ts'

export type PlacedOperation = StagedOperation & RevisionOperation & { readonly at: number }

/**
 * Appends without a place go behind the end of a tree of `treePieces`, one after another; a free is where its shard is:
 * where this proposal puts it, or else where `placeOf` says.
 */
export function placeOperations(
  staged: readonly StagedOperation[],
  treePieces: number,
  placeOf: (root: ShardRoot) => number | undefined,
): PlacedOperation[] {
  const appended = new Map<ShardRoot, number>()
  let end = treePieces
  return staged.map((operation) => {
    if (operation.kind === 'append') {
      const at = operation.at ?? end
      if (at === end) end += operation.pieces
      appended.set(operation.root, at)
      return { ...operation, at }
    }
    const at = appended.get(operation.root) ?? placeOf(operation.root)
    assert(at !== undefined, 'a free follows its append')
    return { ...operation, at }
  })
}
