/**
 * One JSON-RPC request to an EVM node and its answer, over whatever carries them. Rejects where the node is not reached, or does
 * not answer.
 */
export type RpcExchange = (request: {
  readonly method: string
  readonly params: unknown
}) => Promise<{ readonly result: unknown } | { readonly error: RpcRefusal }>

/** What a node says instead of a result. */
export interface RpcRefusal {
  readonly code: number
  readonly message: string
  readonly data?: unknown
}
