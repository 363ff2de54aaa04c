/**
 * Ports on loopback for a network that starts. Between a look at a port and the daemon that listens there lie seconds, in
 * which another network may look too: so a port is claimed, by a file that only one process can make, until all daemons are
 * up. A claim whose process has ended, or that is too old, counts for nothing.
 */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CliError } from '../cli-error.ts'

export const loopback = '127.0.0.1'

/** How far above the default a free port is looked for. */
const searchLength = 100
/** A start that takes longer has failed. */
const claimMsMax = 5 * 60_000

/** Whether something could listen on the port now. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ host: loopback, port, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

export class PortClaims implements Disposable {
  readonly #folder: string
  readonly #claimed = new Set<number>()
  /** Those of them that have a file. */
  readonly #noted = new Set<number>()

  /** `folder`: where all networks of one user look. */
  constructor(folder: string = join(tmpdir(), `nupeer-ports-${process.getuid?.() ?? 'user'}`)) {
    this.#folder = folder
  }

  /** Claims a port, where it is free and nobody has. */
  async take(port: number): Promise<boolean> {
    if (this.#claimed.has(port) || !this.#claim(port)) return false
    this.#claimed.add(port)
    if (await isPortFree(port)) return true
    this.#giveBack(port)
    return false
  }

  /** Claims `first`, or the next free port above it. Throws CliError `port-taken`. */
  async takeNext(first: number): Promise<number> {
    for (let port = first; port < Math.min(first + searchLength, 65_536); port += 1) {
      if (await this.take(port)) return port
    }
    throw new CliError('port-taken', `No free port between ${first} and ${first + searchLength - 1} on ${loopback}.`)
  }

  /** Throws CliError `port-taken` unless it can be claimed. `purpose` says for what, `option` how to choose another. */
  async require(port: number, purpose: string, option: string): Promise<void> {
    if (await this.take(port)) return
    throw new CliError(
      'port-taken',
      `Port ${port} for ${purpose} is taken by another program; stop it, or choose another port with ${option}.`,
    )
  }

  [Symbol.dispose](): void {
    for (const port of this.#claimed) this.#giveBack(port)
  }

  #claim(port: number): boolean {
    const path = this.#path(port)
    const make = (): void => {
      writeFileSync(path, String(process.pid), { flag: 'wx', mode: 0o600 })
      this.#noted.add(port)
    }
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
      make()
      return true
    } catch (error) {
      // Where no claim can be made, what is free has to do.
      if (!isExisting(error)) return true
    }
    if (isAlive(path)) return false
    try {
      rmSync(path, { force: true })
      make()
      return true
    } catch {
      return false
    }
  }

  #giveBack(port: number): void {
    this.#claimed.delete(port)
    if (this.#noted.delete(port)) rmSync(this.#path(port), { force: true })
  }

  #path(port: number): string {
    return join(this.#folder, String(port))
  }
}

function isAlive(path: string): boolean {
  try {
    if (Date.now() - statSync(path).mtimeMs > claimMsMax) return false
    process.kill(Number(readFileSync(path, 'utf8')), 0)
    return true
  } catch (error) {
    // Another user's process, which is there, may not be signalled.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
