/** MinIO over eight folders: its default there is EC:4, four data and four parity shards, as our 4/8. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort, type Peer } from './peer.ts'

export const minio: Peer = {
  name: 'MinIO, EC:4 over 8 folders',
  program: 'minio',
  variable: 'NUPEER_BENCH_MINIO',
  start: async (_, folder, { endpoint, accessKeyId, secretAccessKey }, run) => {
    const folders = Array.from({ length: 8 }, (_, index) => join(folder, `drive-${index + 1}`))
    for (const each of folders) await mkdir(each)
    const { host } = new URL(endpoint)
    run(
      ['server', '--quiet', '--address', host, '--console-address', `127.0.0.1:${await freePort()}`, ...folders],
      // The variable of its own tests: it takes folders of one disk for drives.
      { MINIO_ROOT_USER: accessKeyId, MINIO_ROOT_PASSWORD: secretAccessKey, MINIO_CI_CD: '1' },
    )
  },
}
