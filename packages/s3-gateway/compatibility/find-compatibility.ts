/** The page as this repository gives it, and what speaks against it. */
import { routes } from '../src/routes.ts'
import { awsCommands } from './aws-operations.ts'
import { featureGroups } from './features.ts'
import { findProblems } from './find-problems.ts'
import { missingFeatures, missingOperations } from './missing.ts'
import { readProofs } from './read-proofs.ts'
import { readS3TestsResults } from './s3-tests-results.ts'
import { writePage } from './write-page.ts'

export function findCompatibility(root: string): { readonly page: string; readonly problems: readonly string[] } {
  const proofs = readProofs(root)
  const tables = {
    aws: [...awsCommands.keys()],
    routed: routes.map(({ name }) => name),
    features: Object.values(featureGroups).flatMap((group) => Object.keys(group)),
    missingOperations: missingOperations.flatMap(({ operations }) => operations),
    missingFeatures: Object.keys(missingFeatures),
  }
  const s3Tests = readS3TestsResults()
  const { routed } = tables
  const page = writePage({ routed, groups: featureGroups, missingOperations, missingFeatures, proofs, s3Tests })
  return { page, problems: findProblems(tables, proofs) }
}
