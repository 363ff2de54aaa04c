/**
 * What a run of Ceph's public suite (`ceph/s3-tests`) against the gateway gave, kept in `s3-tests-results.json`. Where there
 * is no such file, the page has no such section.
 */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type S3TestsResults = {
  readonly date: string
  /** Of the suite. */
  readonly commit: string
  /** Without what AWS itself fails, what is Ceph's own, and signatures of version 2. */
  readonly core: Count
  readonly all: Count
  /** Core tests by the reason for which they fail: AWS's answer, which the suite does not expect. */
  readonly failures: readonly {
    readonly why: string
    /** Where AWS's answer stands: its documentation, its model, or a test that was recorded against it. */
    readonly source: string
    readonly tests: readonly string[]
  }[]
}

type Count = { readonly passed: number; readonly total: number }

const path = join(import.meta.dirname, 's3-tests-results.json')

export function readS3TestsResults(): S3TestsResults | undefined {
  return existsSync(path) ? parseS3TestsResults(readFileSync(path, 'utf8')) : undefined
}

/** Throws where the failures that are named are not as many as there are, or one has no source. */
export function parseS3TestsResults(text: string): S3TestsResults {
  const results = JSON.parse(text) as S3TestsResults
  const named = new Set(results.failures.flatMap(({ tests }) => tests)).size
  assert.equal(named, results.core.total - results.core.passed, 'each failure among the core tests has a reason')
  for (const { why, source } of results.failures) assert.ok(source, `“${why}” has a source`)
  return results
}
