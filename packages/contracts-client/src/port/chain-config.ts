/** Where a daemon finds its chain: the section `chain` of its configuration. */
export interface ChainConfig {
  readonly rpcUrl: string
  /** Where the same node pushes its heads; unset: it is polled for them. */
  readonly webSocketUrl?: string | undefined
  /** Addresses of the network's contracts. */
  readonly deploymentFile: string
  readonly pollingIntervalMs?: number
}

/** What the section is read from; `ConfigFields` of `node-host` are such. */
export interface ChainConfigFields {
  text(name: string): string
  path(name: string): string
  whole(name: string, bounds: { readonly min: number; readonly max: number; readonly fallback: number }): number
  parsed<Value>(name: string, parse: (text: string) => Value): Value
  has(name: string): boolean
}

export const defaultPollingIntervalMs = 500

export function parseChainConfig(fields: ChainConfigFields): ChainConfig {
  return {
    rpcUrl: fields.text('rpcUrl'),
    webSocketUrl: fields.has('webSocketUrl') ? fields.parsed('webSocketUrl', parseWebSocketUrl) : undefined,
    deploymentFile: fields.path('deploymentFile'),
    pollingIntervalMs: fields.whole('pollingIntervalMs', { min: 50, max: 60_000, fallback: defaultPollingIntervalMs }),
  }
}

/** Throws TypeError or RangeError. */
function parseWebSocketUrl(text: string): string {
  const { protocol } = new URL(text)
  if (protocol !== 'ws:' && protocol !== 'wss:') throw new RangeError(`${text} is no ws: or wss: URL`)
  return text
}
