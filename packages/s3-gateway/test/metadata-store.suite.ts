/** What every metadata store must do. An implementation's test calls this with a way to open and to reopen it. */
import { bucketsSuite } from './metadata-store/buckets.suite.ts'
import { crashesSuite } from './metadata-store/crashes.suite.ts'
import { eventsSuite } from './metadata-store/events.suite.ts'
import { listsSuite } from './metadata-store/lists.suite.ts'
import { objectsSuite } from './metadata-store/objects.suite.ts'
import { pagesSuite } from './metadata-store/pages.suite.ts'
import { sharingSuite } from './metadata-store/sharing.suite.ts'
import type { OpenStore } from './metadata-store/store-under-test.ts'
import { uploadsSuite } from './metadata-store/uploads.suite.ts'
import { versionsSuite } from './metadata-store/versions.suite.ts'

export function metadataStoreSuite(name: string, open: OpenStore): void {
  bucketsSuite(name, open)
  objectsSuite(name, open)
  versionsSuite(name, open)
  listsSuite(name, open)
  uploadsSuite(name, open)
  pagesSuite(name, open)
  eventsSuite(name, open)
  sharingSuite(name, open)
  crashesSuite(name, open)
}
