/** The small files that `nps dev` and the daemons keep: a later start finds each as it was said to be. */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDevChain } from '@nupeerstack/contracts-client'
import { startArmed } from '../armed-process.ts'
import type { Scene } from '../scene.ts'
import { setUpFiles } from '../set-up-files.ts'

const actor = join(import.meta.dirname, '../actors/small-files-actor.ts')

export async function openSmallFilesScene(): Promise<Scene> {
  const chainFolder = mkdtempSync(join(tmpdir(), 'nupeer-chain-'))
  const chain = await startDevChain({ directory: join(chainFolder, 'chain'), port: 0, miningAtStart: false })
  return {
    name: 'small files',
    isExclusive: true,
    run: (folder, _seed, arming) => startArmed(actor, [folder, chain.rpcUrl], arming).ended,
    async check(folder, told) {
      const found = new Map<string, string>()
      await setUpFiles(folder, undefined, (name, content) => found.set(name, content))
      for (const { what, content } of told) assert.equal(found.get(what), content, `the ${what} is another one`)
      // Contracts are deployed anew at the next start only: what is half made of their file is replaced then.
      const isLeft = (name: string) => name.endsWith('.new') && !name.endsWith('deployment.json.new')
      const left = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isLeft)
      assert.deepEqual(left, [], 'what was half made is left')
    },
    async [Symbol.asyncDispose]() {
      await chain[Symbol.asyncDispose]()
      rmSync(chainFolder, { recursive: true })
    },
  }
}
