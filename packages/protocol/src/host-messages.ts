/** What a host answers for itself, whatever services it runs. */
import { bytes, message, optional, whole } from './codec.ts'

export const hostMethods = { direct: 'host/direct/1', instance: 'host/instance/1' } as const

/** The TCP port on which the host takes direct connections, at the address where libp2p reaches it. */
export const directResponse = message({ port: whole(1, 65_535) })

/**
 * Which process answers here. The asker may say which one it is itself, signed with the peer key that both have then; see
 * `twinClaimBytes`.
 */
export const instanceRequest = message({
  instance: optional(bytes(1, 16, 16)),
  /** Unix time in seconds. */
  expiresAt: optional(whole(2)),
  signature: optional(bytes(3, 64, 64)),
})
/** Random, and another one at each start. */
export const instanceResponse = message({ instance: bytes(1, 16, 16) })

/** What a process signs to tell another one with the same peer key that it is there. */
export function twinClaimBytes(instance: Uint8Array, expiresAt: number): Uint8Array {
  return new TextEncoder().encode(`nupeer twin 1\n${Buffer.from(instance).toString('hex')}\n${expiresAt}\n`)
}
