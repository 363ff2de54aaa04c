/**
 * What is fuzzed: one way in for bytes from outside. A target says which parsers it runs, with what it begins, which errors are
 * an answer, and what must hold of what was accepted. To add one: declare its value in `targets/`, list it in `all-targets.ts`.
 */

export interface FuzzTarget {
  /** Also the name of its folder under `corpus/`. */
  readonly name: string
  /** The exported functions that it runs, as `FILE NAME` from the package's folder on. */
  readonly parsers: readonly string[]
  /** What its bytes are: inputs are changed by their tags, fields, lines or nodes, and as plain bytes. */
  readonly form: InputForm
  /** Valid inputs to begin with. */
  readonly seeds: readonly (string | Uint8Array)[]
  /** Words that matter to it and stand in no seed. */
  readonly words?: readonly string[]
  /** The longest input that its caller hands on; 8 KiB where nothing is said. */
  readonly bytesMax?: number
  /** Whether an error is an answer of the parser: anything else that is thrown is a fault. */
  isRefusal(error: unknown): boolean
  /** Memory that an input may take for each of its bytes, beside 8 MiB; 2,048 where nothing is said. */
  readonly memoryPerByteMax?: number
  /** Why an input costs more than the others do: then fewer are run in CI, and the figures say so. */
  readonly expensive?: { readonly why: string; readonly inputsMax: number }
  /** Parses; throws what the parser throws, or AssertionError where what was accepted is wrong. Returns what was accepted. */
  run(input: Buffer): unknown
}

export type InputForm = 'bytes' | 'text' | 'lines' | 'json' | 'xml' | 'protobuf'
