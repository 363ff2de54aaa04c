/** Garage as one node: one copy, LMDB for metadata, no sync of each write (its defaults). */
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort, type Peer } from './peer.ts'

const secret = 'ab'.repeat(32)
const startTries = 100

export const garage: Peer = {
  name: 'Garage, one copy',
  program: 'garage',
  variable: 'NUPEER_BENCH_GARAGE',
  start: async (binary, folder, { endpoint, region, accessKeyId, secretAccessKey }, run) => {
    const config = join(folder, 'garage.toml')
    const rpc = `127.0.0.1:${await freePort()}`
    await writeFile(
      config,
      `metadata_dir = "${join(folder, 'meta')}"
data_dir = "${join(folder, 'data')}"
db_engine = "lmdb"
replication_factor = 1
rpc_bind_addr = "${rpc}"
rpc_public_addr = "${rpc}"
rpc_secret = "${secret}"
[s3_api]
s3_region = "${region}"
api_bind_addr = "${new URL(endpoint).host}"
`,
    )
    run(['-c', config, 'server'])
    const garage = (...args: string[]) => promisify(execFile)(binary, ['-c', config, ...args])
    const { stdout } = await patiently(() => garage('node', 'id', '--quiet'))
    const [nodeId = ''] = stdout.trim().split('@')
    await patiently(() => garage('layout', 'assign', '-z', 'here', '-c', '50G', nodeId))
    await garage('layout', 'apply', '--version', '1')
    await garage('key', 'import', '--yes', accessKeyId, secretAccessKey)
    await garage('key', 'allow', '--create-bucket', accessKeyId)
  },
}

/** Again until the server answers. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries === startTries) throw error
      await sleep(100)
    }
  }
}
