/**
 * `npm run compatibility` writes `docs/s3-compatibility.md`; with `--check` it fails where the page is not what tables and
 * tests give. Both fail where the tables promise what no test proves.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findCompatibility } from './find-compatibility.ts'

const root = join(import.meta.dirname, '../../..')
const path = join(root, 'docs/s3-compatibility.md')

const { page, problems } = findCompatibility(root)
for (const problem of problems) process.stderr.write(`${problem}\n`)
if (problems.length > 0) process.exitCode = 1
else if (!process.argv.includes('--check')) writeFileSync(path, page)
else if (readFileSync(path, 'utf8') !== page) {
  process.stderr.write('docs/s3-compatibility.md is not what the tests give: npm run compatibility\n')
  process.exitCode = 1
}
