/** The page as this repository gives it, and what speaks against it. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { routes } from '../src/routing/routes.ts'
import { awsCommands } from './aws-operations.ts'
import { featureGroups } from './features.ts'
import { findProblems } from './find-problems.ts'
import { missingFeatures, missingOperations } from './missing.ts'
import { readPrograms } from './read-programs.ts'
import { readProvingTests } from './read-proving-tests.ts'
import { findOverlookedHeaders, headersWithoutEffect } from './request-headers.ts'
import { readS3TestsResults } from './s3-tests-results.ts'
import { writePage } from './write-page.ts'

export function findCompatibility(root: string): { readonly page: string; readonly problems: readonly string[] } {
  const tests = readProvingTests(root)
  const routed = routes.map(({ name }) => name)
  const tables = {
    aws: [...awsCommands.keys()],
    routed,
    features: Object.values(featureGroups).flatMap((group) => Object.keys(group)),
    missingOperations: missingOperations.flatMap(({ operations }) => operations),
    missingFeatures: Object.keys(missingFeatures),
    overlookedHeaders: findOverlookedHeaders(routed, readGateway(root)),
  }
  const s3Tests = readS3TestsResults()
  const page = writePage({
    routed,
    groups: featureGroups,
    missingOperations,
    missingFeatures,
    headersWithoutEffect,
    tests,
    s3Tests,
    programs: readPrograms(root),
  })
  return { page, problems: findProblems(tables, tests) }
}

function readGateway(root: string): string {
  const files = globSync('packages/s3-gateway/src/**/*.ts', { cwd: root })
  return files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
}
