/** One run over one target: what was asked for, and what came of it. */

export interface FuzzOrder {
  readonly target: string
  readonly inputs: number
  readonly seed: number
  /** Only this input, which was kept by an earlier run. */
  readonly replay?: Uint8Array | undefined
}

export interface FuzzResult {
  readonly target: string
  readonly inputs: number
  readonly ms: number
  readonly taken: number
  readonly refused: number
  /** Ways in which inputs were taken or refused. */
  readonly outcomes: number
  /** Functions of ours that ran. */
  readonly functions: number
  readonly slowestMs: number
  readonly faults: readonly FuzzFault[]
  /** What reached something new. */
  readonly found: readonly Uint8Array[]
}

export interface FuzzFault {
  /** `grows`: time out of proportion. `hangs`: no end in sight. */
  readonly kind: 'throws' | 'grows' | 'memory' | 'hangs'
  readonly what: string
  /** After how many inputs it was found. */
  readonly atInput: number
  /** Shrunk. */
  readonly input: Uint8Array
}
