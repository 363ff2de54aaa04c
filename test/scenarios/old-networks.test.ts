/**
 * Networks of an older build have contracts with other rules, and trees with other roots: none of its programs goes on with one,
 * and none changes anything in it, so that the older build does. `test/folders/` has such networks, one that was stopped and one as
 * `kill -9` left it, and what made them.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { type PackedFile, readFolder, unpackFolder } from '../folders/packed-folder.ts'
import { nps, runCommand } from '../network/real-network.ts'

const packed = readFileSync(join(import.meta.dirname, '../folders/networks-9676b56.br'))
const mainOf = (name: string) => join(import.meta.dirname, `../../packages/${name}/src/main.ts`)
const sentence =
  /the contracts of .*deployment\.json have rules of version 1, and these programs go by version 3: nothing was changed/

describe('a network of build 9676b56', () => {
  for (const name of ['stopped', 'killed']) {
    test(`that was ${name} is refused by every program, and is as it was`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'nupeer-old-network-'))
      try {
        unpackFolder(packed, name, folder)
        const before = stateIn(folder)
        const dev = await nps(['dev', '--detach', '--data', folder])
        assert.equal(dev.status, 1)
        assert.match(dev.stderr, sentence)
        assert.match(dev.stderr, /--reset deletes all of .* and makes a new network there/)
        assert.deepEqual(stateIn(folder), before)
        for (const [daemon, place] of [
          ['storage-node', 'nodes/1'],
          ['s3-gateway', 'gateway'],
        ] as const) {
          const configs = ['dev.json', 'config.json'].flatMap((file) => ['--config', join(folder, place, file)])
          const run = await runCommand(process.execPath, [mainOf(daemon), ...configs])
          assert.notEqual(run.status, 0, daemon)
          assert.match(run.stdout + run.stderr, sentence)
        }
        assert.deepEqual(stateIn(folder), before)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })
  }
})

/** What it holds of each file; not who had a folder that is killed by now. */
function stateIn(folder: string): PackedFile[] {
  return readFolder(folder).filter(({ path }) => !path.endsWith('.lock-owner'))
}
