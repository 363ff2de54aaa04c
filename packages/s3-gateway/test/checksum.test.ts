/** Checksum algorithms by their check values, and CRCs of a whole from those of its parts. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createDigester } from '@nupeerstack/client'
import fc from 'fast-check'
import { type ChecksumAlgorithm, checksumAlgorithms, digestName, isChecksumValue } from '../src/checksums/checksum.ts'
import { combineCrcs, isCrc } from '../src/checksums/crc-combine.ts'

/** Of `123456789`, the customary check value of each CRC; the hashes by md5sum, sha1sum and their like, and by Python's xxhash. */
const checkValues: Record<ChecksumAlgorithm, string> = {
  CRC32: 'cbf43926',
  CRC32C: 'e3069283',
  CRC64NVME: 'ae8b14860a799888',
  MD5: '25f9e794323b453885f5181f1b624d0b',
  SHA1: 'f7c3bc1d808e04732adf679965ccc34ca7ae3441',
  SHA256: '15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225',
  SHA512:
    'd9e6762dd1c8eaf6d61b3c6192fc408d4d6d5f1176d0c29169bc24e71c3f274ad27fcd5811b313d681f7e55ec02d73d499c95455b6b5bb503acf574fba8ffe85',
  XXHASH64: '8cb841db40e6ae83',
  XXHASH3: '72dcb18b67a17dff',
  XXHASH128: '33119477ede5dcd5e9716427681d5860',
}

async function digest(algorithm: ChecksumAlgorithm, ...chunks: readonly Uint8Array[]): Promise<Buffer> {
  const digester = await createDigester([digestName(algorithm)])
  for (const chunk of chunks) digester.update(chunk)
  return Buffer.from(digester.digest()[digestName(algorithm)]!)
}

for (const algorithm of checksumAlgorithms) {
  describe(algorithm, () => {
    test('gives its check value, in one run or in several', async () => {
      const bytes = Buffer.from('123456789')
      assert.equal((await digest(algorithm, bytes)).toString('hex'), checkValues[algorithm])
      assert.equal(
        (await digest(algorithm, bytes.subarray(0, 4), Buffer.alloc(0), bytes.subarray(4))).toString('hex'),
        checkValues[algorithm],
      )
    })

    test('runs for two bodies at once', async () => {
      const name = digestName(algorithm)
      const [one, two] = await Promise.all([createDigester([name]), createDigester([name])])
      one.update(Buffer.from('1234'))
      two.update(Buffer.from('other'))
      one.update(Buffer.from('56789'))
      assert.equal(Buffer.from(one.digest()[name]!).toString('hex'), checkValues[algorithm])
      assert.deepEqual(Buffer.from(two.digest()[name]!), await digest(algorithm, Buffer.from('other')))
    })

    test('knows its own values from others', async () => {
      const value = (await digest(algorithm)).toString('base64')
      assert.ok(isChecksumValue(algorithm, value))
      for (const wrong of ['', 'bad', value.replace('=', ''), `${value}AAAA`, value.replace(/^./, '*')]) {
        if (wrong !== value) assert.ok(!isChecksumValue(algorithm, wrong), wrong)
      }
    })
  })
}

for (const algorithm of checksumAlgorithms.filter(isCrc)) {
  test(`${algorithm} of a whole comes from those of its parts`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 }), async (parts) => {
        const crcs = await Promise.all(
          parts.map(async (part) => ({ crc: await digest(algorithm, part), sizeBytes: part.length })),
        )
        assert.deepEqual(combineCrcs(algorithm, crcs), await digest(algorithm, Buffer.concat(parts)))
      }),
      { numRuns: 60 },
    )
  })
}

test('the CRC of 10,000 parts of 5 MiB is combined while nobody notices', () => {
  const parts = Array.from({ length: 10_000 }, (_, i) => ({
    crc: Buffer.from([i & 255, 1, 2, 3, 4, 5, 6, 7]),
    sizeBytes: 5_242_880,
  }))
  const started = performance.now()
  combineCrcs('CRC64NVME', parts)
  assert.ok(performance.now() - started < 3_000)
})
