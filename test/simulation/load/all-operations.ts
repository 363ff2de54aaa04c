/** Every kind of operation that a load can consist of. */
import { freePart } from './free-part.ts'
import type { OperationKind } from './operation-kind.ts'
import { readPart } from './read-part.ts'
import { writePart } from './write-part.ts'

export const allOperations: readonly OperationKind[] = [writePart, readPart, freePart]
