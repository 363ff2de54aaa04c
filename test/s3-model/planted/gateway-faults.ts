/**
 * Faults that we put into the gateway ourselves, to see that they are found. The gateway holds none of them, and its threads load it as
 * it is. The table of docs/durability.md says within how many runs each is found.
 */
import type { PlantedText } from '../../planting/planted-text.ts'
import type { SearchMode } from '../runs/fault-of.ts'

export interface GatewayFault extends PlantedText {
  readonly mode: SearchMode
  /** It is found within so many runs of seed 1. */
  readonly runsMax: number
}

const src = 'packages/s3-gateway/src'

export const gatewayFaults: readonly GatewayFault[] = [
  {
    name: 'page-loses-key',
    file: `${src}/metadata/prefix-scan.ts`,
    find: 'after.tie === undefined ? seek(following(after.key))',
    replace: 'after.tie === undefined ? seek(successor(after.key))',
    whatItIs: 'a page of a listing begins behind all keys that start with the last one of the page before',
    mode: 'sequential',
    runsMax: 10,
  },
  {
    name: 'if-none-match-ignored',
    file: `${src}/metadata/write-condition.ts`,
    find: "    ifNoneMatch !== '*' &&\n",
    replace: '',
    whatItIs: 'If-None-Match: * lets a write replace an object',
    mode: 'sequential',
    runsMax: 5,
  },
  {
    name: 'null-version-lost',
    file: `${src}/metadata/sqlite-objects.ts`,
    find: "const older = versioning === 'enabled' ? undefined : byVersion.get",
    replace: 'const older = byVersion.get',
    whatItIs: 'a write while versioning is enabled takes the null version with it',
    mode: 'sequential',
    runsMax: 10,
  },
  {
    name: 'range-off-by-one',
    file: `${src}/objects/byte-range.ts`,
    find: 'Math.min(sizeBytes, Number(last) + 1)',
    replace: 'Math.min(sizeBytes, Number(last) + 2)',
    whatItIs: 'a range has a byte too many',
    mode: 'sequential',
    runsMax: 15,
  },
  {
    name: 'marker-not-listed',
    file: `${src}/metadata/sqlite-objects.ts`,
    find: 'WHERE bucket_id = ? AND key >= ? AND key < ? ORDER BY key, id DESC',
    replace: 'WHERE bucket_id = ? AND key >= ? AND key < ? AND is_delete_marker = 0 ORDER BY key, id DESC',
    whatItIs: 'delete markers are missing in the list of versions',
    mode: 'sequential',
    runsMax: 5,
  },
  {
    name: 'older-version-hidden',
    file: `${src}/metadata/sqlite-objects.ts`,
    find: "if (next !== undefined) setLatest.run(1, numberOf(next, 'id'))",
    replace: 'void next',
    whatItIs: 'an object does not come back into listings when the delete marker above it is deleted',
    mode: 'sequential',
    runsMax: 10,
  },
  {
    name: 'copy-keeps-tags',
    file: `${src}/operations/copy-object.ts`,
    find: "const keepsTags = !isReplaced(headers, 'tagging')",
    replace: 'const keepsTags = true',
    whatItIs: 'a copy has the tags of its source where it was given others',
    mode: 'sequential',
    runsMax: 10,
  },
  {
    name: 'unlisted-part-taken',
    file: `${src}/operations/complete-multipart-upload.ts`,
    find: '  return picked\n',
    replace: '  return [...parts]\n',
    whatItIs: 'an upload is completed with parts that were not listed',
    mode: 'sequential',
    runsMax: 30,
  },
  {
    name: 'condition-judged-early-only',
    file: `${src}/metadata/sqlite-objects.ts`,
    find: 'const refusal = refuseWrite(condition, liveObject(current))',
    replace: 'const refusal = refuseWrite({}, liveObject(current))',
    whatItIs: 'a condition is judged before the body comes and not again with the write: two writers win',
    mode: 'concurrent',
    runsMax: 40,
  },
]
