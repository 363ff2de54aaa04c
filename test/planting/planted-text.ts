/** What a fault changes in the product: while a run loads the file, `find` in its text becomes `replace`. */
export interface PlantedText {
  readonly name: string
  /** From the root of the repository. */
  readonly file: string
  /** Stands in the file exactly once, whole lines or parts of them. */
  readonly find: string
  readonly replace: string
  /** What is wrong then. */
  readonly whatItIs: string
}
