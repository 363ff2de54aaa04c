/** Each planted fault still fits the file that it is put into, and the hook puts it there. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { plantFault, withFault } from '../../planting/plant-fault.ts'
import { plantedFaults } from './all-planted.ts'
import type { PlantedFault } from './planted-fault.ts'
import { plantedTable } from './planted-table.ts'

const root = join(import.meta.dirname, '../../..')

describe('a planted fault', () => {
  for (const fault of plantedFaults) {
    test(`${fault.name} changes its file`, () => {
      const text = readFileSync(join(root, fault.file), 'utf8')
      assert.notEqual(withFault(text, fault), text)
    })
  }

  test('has a name of its own', () => {
    const names = plantedFaults.map(({ name }) => name)
    assert.deepEqual(names, [...new Set(names)])
  })

  test('stands in the table of docs/durability.md', () => {
    const page = readFileSync(join(root, 'docs/durability.md'), 'utf8')
    const table = plantedTable(plantedFaults)
    assert.ok(page.includes(table), `docs/durability.md should have, as it stands:\n${table}`)
  })

  test('whose text is gone, or stands twice, says what to do', () => {
    const fault = { ...(plantedFaults[0] as PlantedFault), find: 'datasync()' }
    assert.throws(() => withFault('', fault), /does not fit.*0 times.*up to date/s)
    assert.throws(() => withFault('datasync() datasync()', fault), /2 times/)
  })

  test('is in the code that a run loads, and in that alone', async () => {
    const fault = plantedFaults.find(({ name }) => name === 'acknowledged-at-k') as PlantedFault
    using planting = plantFault(fault)
    assert.equal(planting.isLoaded, false)
    const { durableShardsMin, profileByName } = await import('../../../packages/client/src/coding/profiles.ts')
    assert.equal(planting.isLoaded, true)
    assert.equal(durableShardsMin(profileByName('4/8')!), 4)
  })
})
