/** A metadata store as the suite gets it: fresh, with a clock that stands still, and able to crash. */
import type { MetadataStore } from '../../src/metadata/metadata-store.ts'

export interface StoreUnderTest extends AsyncDisposable {
  readonly store: MetadataStore
  /** Milliseconds of its clock, which stands still. */
  nowMs: number
  /** Ends the process as a crash would, and begins anew on the same disk. */
  crash(): Promise<void>
}

export type OpenStore = () => Promise<StoreUnderTest>
