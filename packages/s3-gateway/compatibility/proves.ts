/**
 * Stands above a test and says what it proves:
 *
 *     proves('DeleteObject', 'DeleteObjects')
 *     test('that are locked stay', async () => { … })
 *
 * The compiler sees to it that these are lines of our tables. Nothing happens when it runs: `read-proving-tests.ts` reads it in
 * the source, from which `docs/s3-compatibility.md` is written.
 */
import type { Feature } from './features.ts'
import type { MissingFeature } from './missing.ts'

/** Declares that the test below would fail if one of these did not work, or, of what we have not, were not refused. */
export function proves(..._features: readonly (Feature | MissingFeature)[]): void {}
