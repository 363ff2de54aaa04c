import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createDigester, type DigestName, digestNames } from '../src/coding/digests.ts'

/** Of `123456789`, the customary check value of each CRC; the hashes by md5sum, sha1sum and their like, and by Python's xxhash. */
const checkValues: Record<DigestName, string> = {
  md5: '25f9e794323b453885f5181f1b624d0b',
  sha1: 'f7c3bc1d808e04732adf679965ccc34ca7ae3441',
  sha256: '15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225',
  sha512:
    'd9e6762dd1c8eaf6d61b3c6192fc408d4d6d5f1176d0c29169bc24e71c3f274ad27fcd5811b313d681f7e55ec02d73d499c95455b6b5bb503acf574fba8ffe85',
  crc32: 'cbf43926',
  crc32c: 'e3069283',
  crc64nvme: 'ae8b14860a799888',
  xxhash64: '8cb841db40e6ae83',
  xxhash3: '72dcb18b67a17dff',
  xxhash128: '33119477ede5dcd5e9716427681d5860',
}

test('all digests give their check values at once, over ordinary and over shared memory', async () => {
  const shared = new Uint8Array(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer)
  shared.set(Buffer.from('123456789'), 100)
  for (const bytes of [Buffer.from('123456789'), shared.subarray(100, 109)]) {
    const digester = await createDigester(digestNames)
    for (const chunk of [bytes.subarray(0, 4), bytes.subarray(4, 4), bytes.subarray(4)]) digester.update(chunk)
    const found = Object.entries(digester.digest()).map(([name, value]) => [name, Buffer.from(value).toString('hex')])
    assert.deepEqual(Object.fromEntries(found), checkValues)
  }
})

test('only what was asked for is computed', async () => {
  const digester = await createDigester(['crc32', 'crc32'])
  assert.deepEqual(Object.keys(digester.digest()), ['crc32'])
})
