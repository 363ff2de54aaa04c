/** Databases of an old build that are migrated. Every row is there after any end, and the copy too, where one is kept. */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStateDatabase } from '@nupeerstack/durable-state'
import { assertHasRows, rowsOf } from '../../folders/database-rows.ts'
import { oldDatabases, unpackOldNetwork } from '../../folders/old-databases.ts'
import { startArmed } from '../armed-process.ts'
import type { Scene } from '../scene.ts'
import type { Told } from '../told.ts'

const actor = join(import.meta.dirname, '../actors/migration-actor.ts')

export function openMigrationScene(): Scene {
  const before = rowsBefore()
  return {
    name: 'migration',
    isExclusive: false,
    async run(folder, seed, arming) {
      unpackOldNetwork(seed % 2 === 0 ? 'stopped' : 'killed', folder)
      const ended = await startArmed(actor, [folder], arming).ended
      const state = seed % 2 === 0 ? 'stopped' : 'killed'
      return { ...ended, told: [{ what: state, state: 'done' }, ...ended.told] }
    },
    async check(folder, told) {
      for (const { file, schema, version } of oldDatabases) {
        const rows = before.get(`${told[0]?.what} ${file}`) ?? {}
        const path = join(folder, file)
        if (isDone(told, file)) assertHasRows(rowsOf(path), rows)
        openStateDatabase({}, { path, schema })[Symbol.dispose]()
        assertHasRows(rowsOf(path), rows)
        const kept = `${path}.v${version}`
        assert.equal(existsSync(kept), schema.length > version, `${kept} is the copy from before`)
        if (existsSync(kept)) assert.deepEqual(rowsOf(kept), rows)
      }
      const left = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.new'))
      assert.deepEqual(left, [], 'a copy that was half made is left')
    },
    async [Symbol.asyncDispose]() {},
  }
}

function isDone(told: readonly Told[], file: string): boolean {
  return told.some((each) => each.what === 'migrate' && each.state === 'done' && each.file === file)
}

function rowsBefore(): Map<string, Record<string, string[]>> {
  const rows = new Map<string, Record<string, string[]>>()
  for (const state of ['stopped', 'killed'] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'nupeer-migration-'))
    unpackOldNetwork(state, folder)
    for (const { file } of oldDatabases) rows.set(`${state} ${file}`, rowsOf(join(folder, file)))
    rmSync(folder, { recursive: true })
  }
  return rows
}
