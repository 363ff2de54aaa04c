/** What `docs/operations.md` says of settings is what the daemons take: every setting, its values and its default. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { parseGatewayConfig } from '../packages/s3-gateway/src/config.ts'
import { parseStorageNodeConfig } from '../packages/storage-node/src/config.ts'
import { recordSettings, type Setting } from './settings/record-settings.ts'

interface Row {
  readonly values: string
  readonly fallback: string
}

const page = readFileSync(join(import.meta.dirname, '../docs/operations.md'), 'utf8')

/** Settings whose default hangs on the machine. */
const ofMachine = new Set(['listen.threads'])

function rowsBelow(heading: string): Map<string, Row> {
  const section = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? assert.fail(heading)
  const rows = section.matchAll(/^\| `([^`]+)` \| (.+?) \| (.+?) \| .+ \|$/gm)
  return new Map([...rows].map(([, path = '', values = '', fallback = '']) => [path, { values, fallback }]))
}

describe('the settings of', () => {
  for (const [heading, settings] of [
    ['The gateway', recordSettings(parseGatewayConfig)],
    ['A node', recordSettings(parseStorageNodeConfig)],
  ] as const) {
    test(`${heading.toLowerCase()} are those of the page`, () => {
      const rows = rowsBelow(heading)
      assert.deepEqual([...rows.keys()], [...settings.keys()])
      for (const setting of settings.values()) compare(setting, rows.get(setting.path) ?? assert.fail())
    })
  }
})

function compare({ path, type, fallback }: Setting, row: Row): void {
  if (type !== undefined) assert.equal(row.values, type, path)
  // What `nps dev` decides it gives as well, whatever a daemon would do without.
  const isOfDev = row.fallback.startsWith('`nps dev`')
  if (fallback !== undefined && !isOfDev && !ofMachine.has(path)) assert.equal(row.fallback, fallback, path)
}
