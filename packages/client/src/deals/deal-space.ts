/**
 * The pieces of a deal that new shards may take: runs that were freed, and what is left behind the end of the tree.
 *
 *   free ──reserve──▶ reserved ──stage──▶ staged ──settled──▶ in the tree ──freed──▶ free
 *     ▲                  └─release─┐        └─undone─┐
 *     └──────────────────◀─────────┴─────────────────┘
 *
 * Invariant: a run is reserved once, and reservations at the end of the tree, staged or not, fit into the deal together.
 */
import type { PieceRun } from './deal-pieces.ts'
import { createFreeRuns, type FreeRuns } from './free-runs.ts'

/** Pieces set aside for a shard that is on its way. */
export interface Reservation {
  readonly pieces: number
  /** The run of freed pieces it takes; unset for the end of the tree. */
  readonly at: number | undefined
}

export interface DealSpaceStart {
  /** Pieces that the deal may reach. */
  readonly unitsMax: number
  /** Pieces of the tree, freed ones included. */
  readonly treePieces: number
  readonly free: readonly PieceRun[]
  /** Pieces behind the end of the tree that staged appends will take. */
  readonly stagedPieces: number
}

export class DealSpace {
  readonly #unitsMax: number
  readonly #runs: FreeRuns
  #treePieces: number
  #stagedPieces: number
  /** Pieces behind the end of the tree that shards on their way will take. */
  #reservedPieces = 0

  constructor({ unitsMax, treePieces, free, stagedPieces }: DealSpaceStart) {
    this.#unitsMax = unitsMax
    this.#runs = createFreeRuns(free)
    this.#treePieces = treePieces
    this.#stagedPieces = stagedPieces
  }

  /** The largest shard that fits, in pieces; more than 16 where several do at the end of the tree. */
  get roomPieces(): number {
    return Math.max(this.#tailPieces, this.#runs.longest)
  }

  /** What is taken of the pieces that the deal may reach. */
  get usedShare(): number {
    return 1 - (this.#tailPieces + this.#runs.pieces) / this.#unitsMax
  }

  get #tailPieces(): number {
    return this.#unitsMax - this.#treePieces - this.#stagedPieces - this.#reservedPieces
  }

  /** Sets pieces aside for one shard, or `undefined` where they do not fit. */
  reserve(pieces: number): Reservation | undefined {
    const at = this.#runs.take(pieces)
    if (at !== undefined) return { pieces, at }
    if (this.#tailPieces < pieces) return undefined
    this.#reservedPieces += pieces
    return { pieces, at: undefined }
  }

  /** Gives a reservation back that was not staged. */
  release({ pieces, at }: Reservation): void {
    if (at === undefined) this.#reservedPieces -= pieces
    else this.#runs.give(at, pieces)
  }

  /** Ends a reservation: its shard is staged. Returns how to undo that, after which nothing is set aside. */
  stage({ pieces, at }: Reservation): () => void {
    if (at !== undefined) return () => this.#runs.give(at, pieces)
    this.#reservedPieces -= pieces
    this.#stagedPieces += pieces
    return () => {
      this.#stagedPieces -= pieces
    }
  }

  /** What is staged was counted anew: some of it was withdrawn. */
  restaged(stagedPieces: number): void {
    this.#stagedPieces = stagedPieces
  }

  /** The tree has so many pieces by now, which staged appends have made. */
  settled(treePieces: number): void {
    this.#stagedPieces -= treePieces - this.#treePieces
    this.#treePieces = treePieces
  }

  freed(runs: Iterable<PieceRun>): void {
    for (const { at, pieces } of runs) this.#runs.give(at, pieces)
  }
}
