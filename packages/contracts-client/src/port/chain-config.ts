/** Where a daemon finds its chain: the section `chain` of its configuration. */
export interface ChainConfig {
  readonly rpcUrl: string
  /** Where the same node pushes its heads; unset: it is polled for them. */
  readonly webSocketUrl?: string | undefined
  /** Addresses of the network's contracts. */
  readonly deploymentFile: string
  readonly pollingIntervalMs?: number
  /** Servers of drand, asked in this order: for networks whose seeds are its rounds. */
  readonly drandUrls?: readonly string[]
}

/** What the section is read from; `ConfigFields` of `node-host` are such. */
export interface ChainConfigFields {
  text(name: string): string
  path(name: string): string
  texts(name: string, fallback: readonly string[], check: (texts: readonly string[]) => void): readonly string[]
  whole(name: string, bounds: { readonly min: number; readonly max: number; readonly fallback: number }): number
  parsed<Value>(name: string, parse: (text: string) => Value): Value
  has(name: string): boolean
}

export const defaultPollingIntervalMs = 500

/** Run by different members of the League of Entropy. Source: https://docs.drand.love/developer/API-Documentation/v1-API-quickstart */
export const defaultDrandUrls: readonly string[] = [
  'https://api.drand.sh',
  'https://api2.drand.sh',
  'https://api3.drand.sh',
  'https://drand.cloudflare.com',
]
/** Each may take seconds to fail, and a round is wanted within a period. */
const drandUrlsMax = 8

export function parseChainConfig(fields: ChainConfigFields): ChainConfig {
  return {
    rpcUrl: fields.text('rpcUrl'),
    webSocketUrl: fields.has('webSocketUrl') ? fields.parsed('webSocketUrl', parseWebSocketUrl) : undefined,
    deploymentFile: fields.path('deploymentFile'),
    pollingIntervalMs: fields.whole('pollingIntervalMs', { min: 50, max: 60_000, fallback: defaultPollingIntervalMs }),
    drandUrls: fields.texts('drandUrls', defaultDrandUrls, checkDrandUrls),
  }
}

/** Throws TypeError or RangeError. */
function parseWebSocketUrl(text: string): string {
  const { protocol } = new URL(text)
  if (protocol !== 'ws:' && protocol !== 'wss:') throw new RangeError(`${text} is no ws: or wss: URL`)
  return text
}

/** Throws RangeError. What a server says is checked, so it need not be one that is spoken to in secret. */
function checkDrandUrls(urls: readonly string[]): void {
  if (urls.length > drandUrlsMax)
    throw new RangeError(`these are ${urls.length} servers, and ${drandUrlsMax} are enough`)
  for (const url of urls) {
    const isHttp = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
    if (!isHttp) throw new RangeError(`${url} is no http: or https: URL`)
  }
}
