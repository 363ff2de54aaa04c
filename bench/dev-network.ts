/** A whole development network for a benchmark: started through the command line, in a folder that is deleted after. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'

export interface BenchNetwork extends AsyncDisposable {
  readonly gatewayPid: number
  readonly nodePids: readonly number[]
  /** Signed addresses, so that no signature is computed while a benchmark runs. The gateway still verifies them. */
  putUrl(key: string): Promise<string>
  getUrl(key: string): Promise<string>
  remove(key: string): Promise<void>
}

const bucket = 'bench'
const cliPath = new URL('../packages/cli/src/main.ts', import.meta.url).pathname

/** Starts 8 nodes with profile 4/8 and makes a bucket. */
export async function startBenchNetwork(): Promise<BenchNetwork> {
  const dataPath = await mkdtemp(join(tmpdir(), 'nupeer-bench-'))
  const started = await nps('dev', '--detach', '--data', dataPath)
  const status = await nps('status', '--data', dataPath)
  const { endpoint, region, accessKeyId, secretAccessKey } = started.s3
  const credentials = { accessKeyId, secretAccessKey }
  const s3 = new S3Client({
    endpoint,
    region,
    credentials,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  })
  await s3.send(new CreateBucketCommand({ Bucket: bucket }))
  return {
    gatewayPid: status.gateway.pid,
    nodePids: status.nodes.map(({ pid }: { pid: number }) => pid),
    putUrl: (key) => getSignedUrl(s3, new PutObjectCommand({ Bucket: bucket, Key: key }), { expiresIn: 3600 }),
    getUrl: (key) => getSignedUrl(s3, new GetObjectCommand({ Bucket: bucket, Key: key }), { expiresIn: 3600 }),
    remove: async (key) => void (await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }))),
    [Symbol.asyncDispose]: async () => {
      s3.destroy()
      await nps('dev', 'stop', '--data', dataPath)
      await rm(dataPath, { recursive: true, force: true })
    },
  }
}

async function nps(...args: string[]) {
  const { stdout } = await promisify(execFile)(process.execPath, [cliPath, ...args, '--json'], { maxBuffer: 1 << 26 })
  return JSON.parse(stdout)
}
