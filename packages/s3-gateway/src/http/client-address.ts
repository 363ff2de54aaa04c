/**
 * From where a request comes. Behind a proxy all connections come from the proxy; where it is trusted, `X-Forwarded-For` says
 * who connected to it, and `X-Forwarded-Proto` how. From anybody else these headers are claims that everybody can make, and
 * count for nothing.
 */
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { addIpNetwork, isIpNetwork } from './ip-network.ts'

export type ClientAddress = {
  readonly address: string | undefined
  /** The network that limits are held for: one client's, as far as we can tell. `undefined`: it speaks for many. */
  readonly network: string | undefined
  /** Whether a trusted proxy says that it was called by https. */
  readonly isForwardedSecurely: boolean
}

/** What runs on this machine may well be a proxy. */
const loopback = ['127.0.0.0/8', '::1']

/** `trustedProxies`: addresses and networks. Throws where one is neither. */
export function createAddressReader(trustedProxies: readonly string[]): (request: IncomingMessage) => ClientAddress {
  const trusted = createAddressSet(trustedProxies)
  const shared = createAddressSet([...loopback, ...trustedProxies])
  return (request) => {
    let address = plainAddress(request.socket.remoteAddress ?? '')
    const isForwardedSecurely = isIn(trusted, address) && request.headers['x-forwarded-proto'] === 'https'
    const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',')
    // Each proxy appends who connected to it, so the claims of strangers stand first.
    while (isIn(trusted, address)) {
      const before = plainAddress(forwarded.pop()?.trim() ?? '')
      if (isIP(before) === 0) break
      address = before
    }
    if (address === '') return { address: undefined, network: undefined, isForwardedSecurely }
    return { address, network: isIn(shared, address) ? undefined : networkOf(address), isForwardedSecurely }
  }
}

function createAddressSet(networks: readonly string[]): BlockList {
  const set = new BlockList()
  for (const network of networks) {
    // A zone is this machine's own word for an interface: no address that we see is told to be in one.
    if (!isIpNetwork(network) || network.includes('%'))
      throw new Error(`${network} is neither an address nor a network`)
    addIpNetwork(set, network)
  }
  return set
}

function isIn(set: BlockList, address: string): boolean {
  const family = isIP(address)
  return family !== 0 && set.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/** An IPv4 address as a socket for both families shows it. */
function plainAddress(address: string): string {
  return /^::ffff:\d+\.\d+\.\d+\.\d+$/i.test(address) ? address.slice('::ffff:'.length) : address
}

/** A client has one address of IPv4, and of IPv6 a whole /64 to choose from. */
function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const behind = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : Math.max(0, 8 - groups.length - behind.length)
  return [...groups, ...Array.from({ length: missing }, () => '0'), ...behind].slice(0, 4).join(':')
}
