/** The contents that deals of a sequence keep: small real trees over real pieces, some with freed ones, the same in every run. */
import { createHash } from 'node:crypto'
import { type KeptDeal, keepPieces } from '../../packages/contracts-client/test/kept-deal.ts'
import { pieceBytes } from '../../packages/proofs/src/index.ts'

/** How many pieces, and which of them are freed. */
const shapes: readonly { readonly pieces: number; readonly freed: readonly number[] }[] = [
  { pieces: 1, freed: [] },
  { pieces: 2, freed: [] },
  { pieces: 2, freed: [0] },
  { pieces: 3, freed: [] },
  { pieces: 3, freed: [1] },
  { pieces: 5, freed: [0, 3] },
  { pieces: 6, freed: [] },
]

export const keptTrees: readonly KeptDeal[] = shapes.map(({ pieces, freed }, shape) => {
  const kept = keepPieces(pieces, (piece) => pieceOf(`${shape} ${piece}`))
  for (const piece of freed) kept.free(piece)
  return kept
})

function pieceOf(name: string): Uint8Array {
  const block = createHash('sha256').update(name).digest()
  const piece = new Uint8Array(pieceBytes)
  for (let offset = 0; offset < pieceBytes; offset += block.length) piece.set(block, offset)
  return piece
}
