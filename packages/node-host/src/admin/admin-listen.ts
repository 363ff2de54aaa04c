/** The settings by which a daemon's admin server listens on TCP too; without them it has its socket alone. */
import { ConfigError, type ConfigFields } from '../config/config-reader.ts'

export interface AdminListen {
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  readonly tokenFile: string
}

/** Parses the group `admin`. There is no TCP without a token: a group without `tokenFile` is refused. */
export function parseAdminListen(admin: ConfigFields): AdminListen {
  return { ...admin.parsed('listen', parseHostPort), tokenFile: admin.path('tokenFile') }
}

/** `HOST:PORT`, `[IPv6]:PORT`, or a port alone on loopback. */
function parseHostPort(text: string): { readonly host: string; readonly port: number } {
  const match = /^(?:(?:\[([0-9a-fA-F:.]+)\]|([\w.-]+)):)?(\d{1,5})$/.exec(text)
  const port = Number(match?.[3])
  if (match === null || port > 65_535) throw new ConfigError('it is a port, HOST:PORT or [IPv6]:PORT')
  return { host: match[1] ?? match[2] ?? '127.0.0.1', port }
}
