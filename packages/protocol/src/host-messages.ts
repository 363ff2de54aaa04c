/** What a host answers for itself, whatever services it runs. */
import { message, whole } from './codec.ts'

export const hostMethods = { direct: 'host/direct/1' } as const

/** The TCP port on which the host takes direct connections, at the address where libp2p reaches it. */
export const directResponse = message({ port: whole(1, 65_535) })
