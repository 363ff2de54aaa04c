/** Names the public network that a node's addresses lie in; private, loopback and DNS addresses say nothing. */
import { BlockList, isIPv4, isIPv6 } from 'node:net'

const notPublic = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
] as const) {
  notPublic.addSubnet(net, bits, 'ipv4')
}
// Global unicast is 2000::/3 (RFC 4291).
const globalIpv6 = new BlockList()
globalIpv6.addSubnet('2000::', 3, 'ipv6')

/** `a.b.c` for a public IPv4 address (a /24), the first 48 bits for IPv6, of the first public address in the list. */
export function publicNetworkOf(multiaddrs: readonly string[]): string | undefined {
  for (const multiaddr of multiaddrs) {
    const [, protocol, host = ''] = multiaddr.split('/')
    if (protocol === 'ip4' && isIPv4(host) && !notPublic.check(host, 'ipv4'))
      return host.split('.').slice(0, 3).join('.')
    if (protocol === 'ip6' && isIPv6(host) && globalIpv6.check(host, 'ipv6')) return ipv6Prefix(host)
  }
  return undefined
}

function ipv6Prefix(host: string): string {
  const [head = '', tail] = host.split('::')
  const groups = head.split(':').filter((group) => group !== '')
  if (tail !== undefined) while (groups.length < 3) groups.push('0')
  return groups
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
