/** Objects in the gateway of the matrix, and what becomes of each: it is read right, it is refused, or it is not what it was. */
import { createHash } from 'node:crypto'
import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { createSeededRandomness } from '@nupeerstack/runtime'

export interface RotObject {
  readonly key: string
  readonly bytes: Uint8Array
}

export const rotBucket = 'bucket'
/** Inline, packed, and with segments of its own. */
const sizes = [100, 1_000, 3_000, 4_000, 30_000, 300_000]

export async function putObjects(s3: S3Client, batch: string, seed: number): Promise<RotObject[]> {
  const objects = sizes.map((size, index) => ({
    key: `${batch}-${index}`,
    bytes: createSeededRandomness(seed + index).bytes(size),
  }))
  for (const object of objects) await put(s3, object)
  return objects
}

/** Puts again what is not read right; only where `isExpected` anything may be missing. */
export async function putMissing(s3: S3Client, objects: readonly RotObject[], isExpected: boolean): Promise<void> {
  if (!isExpected) return
  for (const object of objects) if ((await readObject(s3, object)) !== 'right') await put(s3, object)
}

async function put(s3: S3Client, { key, bytes }: RotObject): Promise<void> {
  await s3.send(new PutObjectCommand({ Bucket: rotBucket, Key: key, Body: bytes, Metadata: { for: key } }))
}

export interface ObjectsSeen {
  readonly right: number
  /** Answered by an error of the server's, or broken off. */
  readonly refused: number
  /** Sentences: wrong bytes, and objects that are gone without a word. */
  readonly wrong: readonly string[]
}

export async function lookAtObjects(s3: S3Client, objects: readonly RotObject[]): Promise<ObjectsSeen> {
  const wrong: string[] = []
  let [right, refused] = [0, 0]
  for (const object of objects) {
    const seen = await readObject(s3, object)
    if (seen === 'right') right++
    else if (seen === 'refused') refused++
    else wrong.push(`${object.key} ${seen}`)
  }
  const listed = await list(s3)
  const missing = listed && objects.filter(({ key }) => !listed.includes(key))
  for (const { key } of missing ?? []) wrong.push(`${key} is not in the listing`)
  if (listed === undefined) refused++
  return { right, refused, wrong }
}

async function readObject(s3: S3Client, { key, bytes }: RotObject): Promise<string> {
  try {
    const answer = await s3.send(new GetObjectCommand({ Bucket: rotBucket, Key: key }))
    const read = await answer.Body?.transformToByteArray()
    if (read === undefined || Buffer.compare(read, bytes) !== 0) return 'has other bytes'
    const etag = `"${createHash('md5').update(bytes).digest('hex')}"`
    return answer.ETag === etag && answer.Metadata?.for === key ? 'right' : 'has other metadata'
  } catch (error) {
    const status = statusOf(error)
    return status === undefined || status >= 500 ? 'refused' : `is answered by ${status}`
  }
}

async function list(s3: S3Client): Promise<string[] | undefined> {
  try {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: rotBucket }))
    return Contents.map(({ Key = '' }) => Key)
  } catch (error) {
    const status = statusOf(error)
    return status === undefined || status >= 500 ? undefined : []
  }
}

/** Undefined where there was no whole answer. */
function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
}
