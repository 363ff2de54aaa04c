/** Every kind of operation that a load can consist of. */
import { abandonNode } from './abandon-node.ts'
import { breakOffWrite } from './break-off-write.ts'
import { freePart } from './free-part.ts'
import type { OperationKind } from './operation-kind.ts'
import { readPart } from './read-part.ts'
import { s3Operations } from './s3-operations.ts'
import { writePart } from './write-part.ts'

export const allOperations: readonly OperationKind[] = [
  writePart,
  readPart,
  freePart,
  breakOffWrite,
  abandonNode,
  ...s3Operations,
]
