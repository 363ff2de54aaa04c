/** What is planted to see whether it is found. */
import type { PlantedText } from '../../planting/planted-text.ts'
import type { FuzzFault } from './fuzz-run.ts'

/** A fault that is put into a source as it is loaded, to see whether it is found. The product holds none of them. */
export interface PlantedFault extends PlantedText {
  /** Who should find it, and as what. */
  readonly target: string
  /** As what it is found; what is slow has no end where the machine has much else to do. */
  readonly kinds: readonly FuzzFault['kind'][]
  /** How many inputs are enough to find it. */
  readonly inputs: number
}
