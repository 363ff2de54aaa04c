import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readKeyFile } from '../src/config/secret-file.ts'

test('a key file is taken only if nobody else can read it, and no error quotes it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nupeer-secret-'))
  try {
    const file = join(folder, 'operator.key')
    await assert.rejects(readKeyFile(file), /ENOENT/)
    await writeFile(file, `0x${'ab'.repeat(32)}\n`, { mode: 0o600 })
    assert.deepEqual(await readKeyFile(file), new Uint8Array(32).fill(0xab))
    await chmod(file, 0o640)
    await assert.rejects(readKeyFile(file), /chmod 600/)
    await chmod(file, 0o600)
    await writeFile(file, 'deadbeef')
    await assert.rejects(readKeyFile(file), (error: Error) => !error.message.includes('deadbeef'))
  } finally {
    await rm(folder, { recursive: true })
  }
})
