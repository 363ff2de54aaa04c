/** Where a data folder's admin socket is: both the server and those who ask it come to the same path. */
import { createHash } from 'node:crypto'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'

/** A Unix socket's path has at most 108 bytes on Linux and 104 on macOS, the end mark included. */
const pathBytesMax = 100

/** The socket of a data folder: inside it, or under the system's temporary folder where that path is too long. */
export function adminSocketPath(dataDir: string): string {
  const inside = path.join(path.resolve(dataDir), 'admin.sock')
  if (Buffer.byteLength(inside) <= pathBytesMax) return inside
  const name = createHash('sha256').update(inside).digest('hex').slice(0, 16)
  // A folder per user: others must not be able to put a socket of theirs under the name we look for.
  return path.join(tmpdir(), `nupeer-${userInfo().uid}`, `${name}.sock`)
}
