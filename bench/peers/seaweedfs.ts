/** SeaweedFS as one process with master, volume, filer and S3: one copy, not erasure-coded, and no sync of each write. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort, type Peer } from './peer.ts'

export const seaweedfs: Peer = {
  name: 'SeaweedFS, one copy',
  program: 'weed',
  variable: 'NUPEER_BENCH_WEED',
  start: async (_, folder, { endpoint, accessKeyId, secretAccessKey }, run) => {
    const data = join(folder, 'data')
    await mkdir(data)
    const identities = [
      { name: 'bench', credentials: [{ accessKey: accessKeyId, secretKey: secretAccessKey }], actions: ['Admin'] },
    ]
    const config = join(folder, 's3.json')
    await writeFile(config, JSON.stringify({ identities }))
    const ports = ['master', 'volume', 'filer'].map(async (part) => [
      `-${part}.port=${await freePort()}`,
      `-${part}.port.grpc=${await freePort()}`,
    ])
    const s3 = [`-s3.port=${new URL(endpoint).port}`, `-s3.port.grpc=${await freePort()}`, `-s3.config=${config}`]
    run(['server', `-dir=${data}`, '-ip=127.0.0.1', '-s3', ...s3, ...(await Promise.all(ports)).flat()])
  },
}
