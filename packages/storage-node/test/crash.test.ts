import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { numberedShard } from './numbered-shard.ts'
import { assertIndexIsSound, openStore, withFolder } from './shard-fixtures.ts'

const victim = fileURLToPath(new URL('./put-until-killed.ts', import.meta.url))

type Step = { readonly kind: 'putting' | 'put' | 'releasing' | 'released'; readonly number: number }

/** Runs the victim and kills it when it has acknowledged so many puts; returns the last step of each shard. */
async function crashAfter(directory: string, first: number, puts: number): Promise<Map<number, Step['kind']>> {
  const steps = new Map<number, Step['kind']>()
  const child = fork(victim, [directory, String(first)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  let count = 0
  child.on('message', (step: Step) => {
    steps.set(step.number, step.kind)
    if (step.kind === 'put' && ++count === puts) child.kill('SIGKILL')
  })
  const [, signal] = await once(child, 'close')
  assert.equal(signal, 'SIGKILL')
  return steps
}

test('after kill -9 every acknowledged shard is there and whole, and nothing else takes space', async () => {
  await withFolder(async (directory) => {
    const steps = new Map<number, Step['kind']>()
    for (const [round, puts] of [7, 30, 61].entries()) {
      for (const [number, kind] of await crashAfter(directory, round * 1000, puts)) steps.set(number, kind)
      await using opened = await openStore(directory, { slotsPerVolume: 256, capacityPieces: 4096 })
      for (const [number, kind] of steps) {
        const { root } = numberedShard(number)
        if (kind === 'put') assert.equal(await opened.store.verify(root), true, `shard ${number} was acknowledged`)
        if (kind === 'released') assert.equal(opened.store.has(root), false, `shard ${number} was released`)
        if (opened.store.has(root)) assert.equal(await opened.store.verify(root), true, `shard ${number} is half there`)
      }
      assertIndexIsSound(opened.database)
    }
    assert.ok([...steps.values()].filter((kind) => kind === 'put').length > 20)
  })
})
