/** Networks as people write them: `10.0.0.0/8`, `2001:db8::/32`, or one address. */
import { type BlockList, isIP, isIPv4 } from 'node:net'

/** Whether a text names an address or a network, as a whole: nothing of it is passed over. */
export function isIpNetwork(text: string): boolean {
  const [address = '', bits, rest] = text.split('/')
  if (rest !== undefined || isIP(address) === 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= bitsOf(address))
}

/** Adds what `isIpNetwork` takes. */
export function addIpNetwork(list: BlockList, network: string): void {
  const [address = '', bits] = network.split('/')
  list.addSubnet(address, bits === undefined ? bitsOf(address) : Number(bits), isIPv4(address) ? 'ipv4' : 'ipv6')
}

function bitsOf(address: string): number {
  return isIPv4(address) ? 32 : 128
}
