/**
 * ISA-L as a yardstick: compiles code.c into a folder that is deleted after. Where there is no C compiler or no ISA-L
 * (Debian: libisal-dev), there is no yardstick.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface IsaL extends AsyncDisposable {
  /** MB/s of user data on one core: encodes, or rebuilds `lost` data shards. */
  megabytesPerSecond(k: number, n: number, shardBytes: number, lost: number): Promise<number>
}

const run = promisify(execFile)

export async function buildIsaL(): Promise<IsaL | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'nupeer-isa-l-'))
  const remove = () => rm(folder, { recursive: true })
  const program = join(folder, 'code')
  const source = new URL('./code.c', import.meta.url).pathname
  try {
    await run('cc', ['-O2', source, '-o', program, '-lisal'])
  } catch {
    await remove()
    return undefined
  }
  return {
    megabytesPerSecond: async (...task) => Number((await run(program, task.map(String))).stdout),
    [Symbol.asyncDispose]: remove,
  }
}
