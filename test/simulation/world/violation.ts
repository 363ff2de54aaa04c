/** Something that must never be, and was. */
import type { Json } from './json.ts'

export interface Violation {
  /** Who saw it: a checker, a kind of operation, or the world itself. */
  readonly checker: string
  /** One sentence for a person. */
  readonly what: string
  readonly facts?: Json
}
