/**
 * Data folders of an older build start under this one, with all that they have stored: one that was stopped, and one as
 * `kill -9` left it. `test/folders/` has them, and what made them.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, test } from 'node:test'
import { GetObjectCommand, ListObjectVersionsCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { beforeTheCrash, bucket, contentOf, kept, uploaded, versioned } from '../folders/old-objects.ts'
import { unpackFolder } from '../folders/packed-folder.ts'
import { type RealNetwork, startRealNetwork } from '../network/real-network.ts'

const packed = readFileSync(join(import.meta.dirname, '../folders/networks-9676b56.br'))

/** Databases that have another schema since, and the version of before. */
const migrated: Readonly<Record<string, number>> = {
  'chain/archive.db': 0,
  'gateway/client.db': 4,
  'gateway/metadata.db': 7,
  'nodes/1/node.db': 0,
  'nodes/4/node.db': 0,
}

describe('a network of build 9676b56', () => {
  for (const [name, more] of [
    ['stopped', []],
    ['killed', beforeTheCrash],
  ] as const) {
    test(`that was ${name} starts with all that it had, and a copy of each database that the old build opens`, async () => {
      await using network = await startRealNetwork({
        prepare: (dataPath) => unpackFolder(packed, name, dataPath),
      })
      for (const key of [...kept, uploaded, ...more]) {
        assert.deepEqual(await read(network, key), Buffer.from(contentOf(key)), key)
      }
      await assert.rejects(read(network, 'deleted'), { name: 'NoSuchKey' })
      await assert.rejects(read(network, versioned.key), { name: 'NoSuchKey' })
      const { Versions = [], DeleteMarkers = [] } = await network.s3.send(
        new ListObjectVersionsCommand({ Bucket: bucket, Prefix: versioned.key }),
      )
      assert.equal(DeleteMarkers.length, 1)
      const contents = await Promise.all(Versions.map(({ VersionId }) => read(network, versioned.key, VersionId)))
      assert.deepEqual(
        contents,
        versioned.versions.toReversed().map((version) => Buffer.from(contentOf(versioned.key, version))),
      )
      for (const [file, version] of Object.entries(migrated)) assertIsKept(network.dataPath, file, version)

      // It goes on: new objects are stored under the old deals, and proven.
      const body = contentOf('large', 'new')
      await network.until('it can be written', ({ gateway }) => gateway.details?.storage?.isWritable === true)
      await network.s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'new', Body: body }))
      const { nodes } = await network.untilSettled()
      const proven = nodes.map(({ standing }) => standing.provenCount)
      await network.until('every node has proven again', (status) =>
        status.nodes.every(({ standing }, at) => standing.provenCount > (proven[at] ?? 0)),
      )
      assert.deepEqual(await read(network, 'new'), Buffer.from(body))
      const { bond } = (await network.status()).nodes[0] ?? assert.fail('there are nodes')
      assert.equal(bond.slashed, '0')
    })
  }
})

async function read({ s3 }: RealNetwork, key: string, versionId?: string): Promise<Buffer> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }))
  return Buffer.from((await Body?.transformToByteArray()) ?? [])
}

/** A copy of the database as it was stands beside it, whole. */
function assertIsKept(folder: string, file: string, version: number): void {
  using database = new DatabaseSync(join(folder, `${file}.v${version}`), { readOnly: true })
  assert.equal(database.prepare('PRAGMA user_version').get()?.user_version, version, file)
  assert.equal(database.prepare('PRAGMA integrity_check').get()?.integrity_check, 'ok', file)
}
