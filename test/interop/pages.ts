/** The pages of docs/apps, and docs/users.md, hold what they say: their commands are run as they stand. */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { RealNetwork } from '../network/real-network.ts'
import { isRunByHand, missingFor, pageNames, pagePath } from './page-needs.ts'
import { runPage } from './run-page.ts'

export function testPages(network: () => RealNetwork, folder: string): void {
  describe('the page of', () => {
    for (const name of pageNames().filter((page) => !isRunByHand(page))) {
      const missing = missingFor(name)
      const skip = missing.length > 0 ? `there is no ${missing.join(', ')}` : false

      test(`${name} works as it is written`, { skip, timeout: 200_000 }, async () => {
        const home = join(folder, 'pages', name)
        mkdirSync(home, { recursive: true })
        await runPage(pagePath(name), { network: network(), folder: home, hasOwnHome: true, timeoutMs: 180_000 })
      })
    }

    for (const name of pageNames().filter(isRunByHand)) {
      test(`${name} says when it was last run, and how`, () => {
        const page = readFileSync(pagePath(name), 'utf8')
        assert.match(page, new RegExp(`^Last run: \\d{4}-\\d\\d-\\d\\d, by \`npm run interop -- ${name}\``, 'm'))
      })
    }
  })
}
