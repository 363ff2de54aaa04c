/** Ports on loopback: which are free, and the sentence for the one that is not. */
import { createServer } from 'node:net'
import { CliError } from '../cli-error.ts'

export const loopback = '127.0.0.1'

/** How far above the default a free port is looked for. */
const searchLength = 100

/** Whether something could listen on the port now. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ host: loopback, port, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** `first`, or the next free port above it that is not in `taken`. Throws CliError `port-taken`. */
export async function findFreePort(first: number, taken: ReadonlySet<number>): Promise<number> {
  for (let port = first; port < Math.min(first + searchLength, 65_536); port += 1) {
    if (!taken.has(port) && (await isPortFree(port))) return port
  }
  throw new CliError('port-taken', `No free port between ${first} and ${first + searchLength - 1} on ${loopback}.`)
}

/** Throws CliError `port-taken` unless the port is free. `purpose` says for what, `option` how to choose another. */
export async function requireFreePort(port: number, purpose: string, option: string): Promise<void> {
  if (await isPortFree(port)) return
  throw new CliError(
    'port-taken',
    `Port ${port} for ${purpose} is taken by another program; stop it, or choose another port with ${option}.`,
  )
}
