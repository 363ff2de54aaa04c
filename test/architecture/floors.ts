/**
 * The floors inside the packages: which folder stands on which. It holds whether a value is imported or a type, for who must
 * read a file to understand another one depends on it either way.
 */
import { posix } from 'node:path'
import type { SourceFile } from './read-imports.ts'

/**
 * The folders of each package that has some, the top floor first. `.` is the package's root, where what puts all together stands;
 * a file of the root that folders stand on is named. A folder may import what is below it; folders of one floor do not know
 * each other.
 */
export const floors: Readonly<Record<string, readonly (readonly string[])[]>> = {
  protocol: [['.'], ['admin'], ['ids.ts'], ['protocol-error.ts']],
  'contracts-client': [
    ['.'],
    ['evm/kinds'],
    ['dev-chain', 'evm'],
    ['drand'],
    ['port', 'or-aborted.ts'],
    ['commits.ts'],
  ],
  'node-host': [
    ['.'],
    ['admin', 'host', 'process'],
    ['network'],
    ['requests'],
    ['identity', 'port'],
    ['monitoring'],
    ['config', 'memory'],
    ['commits.ts'],
  ],
  operator: [
    ['.'],
    ['chores', 'handlers'],
    ['deals'],
    ['done-period.ts', 'peer-answers.ts'],
    ['disk-reserve.ts', 'period-clock.ts'],
  ],
  client: [
    ['.'],
    ['chores'],
    ['packing'],
    ['parts'],
    ['deals'],
    ['book', 'nodes', 'workers'],
    ['evidence', 'placement', 'port'],
    ['coding', 'concurrency'],
    ['commits.ts'],
  ],
  'storage-node': [['.'], ['chores', 'handlers'], ['challenge'], ['deals', 'registers'], ['shards'], ['commits.ts']],
  cli: [
    ['.'],
    ['commands'],
    ['dev'],
    ['network'],
    ['local', 'terminal'],
    ['config.ts', 'units.ts'],
    ['cli-error.ts', 'commits.ts'],
  ],
  's3-gateway': [
    ['.'],
    ['admin', 'chores', 'threads'],
    ['server'],
    ['bucket-logs', 'sts', 'website'],
    ['observers', 'routing'],
    ['operations'],
    ['listing', 'multipart'],
    ['objects'],
    ['buckets'],
    ['conditions', 'encryption', 'requests'],
    ['access', 'content', 'lifecycle', 'notifications'],
    ['auth', 'configurations'],
    ['metadata'],
    ['body'],
    ['acl', 'policy', 'signatures'],
    ['checksums'],
    ['http'],
    ['xml'],
    ['s3'],
    ['commits.ts'],
  ],
}

/** Where a shipped file stands: its folder below its package's `src`, or the file itself where it has a floor of its own. */
export function placeOf({ path }: Pick<SourceFile, 'path'>, rows: readonly (readonly string[])[]): string {
  const inside = path.slice(path.indexOf('/src/') + '/src/'.length)
  return rows.some((row) => row.includes(inside)) ? inside : posix.dirname(inside)
}

/** Files of its own package that a file imports, as paths in the repository. What is generated imports nothing. */
export function ownFiles({ path, imports }: SourceFile): string[] {
  return imports
    .filter((specifier) => specifier.startsWith('.') && !specifier.includes('/generated/'))
    .map((specifier) => posix.join(posix.dirname(path), specifier))
}

/** Imports that do not run downward, as sentences. */
export function climbing(files: readonly SourceFile[], rows: readonly (readonly string[])[]): string[] {
  const depth = new Map(rows.flatMap((row, index) => row.map((folder) => [folder, index] as const)))
  const depthOf = (path: string): number => depth.get(placeOf({ path }, rows)) ?? -1
  return files.flatMap((file) => {
    const from = placeOf(file, rows)
    return ownFiles(file)
      .filter((path) => placeOf({ path }, rows) !== from && depthOf(path) <= depthOf(file.path))
      .map((path) => `${file.path} imports ${path}`)
  })
}

/** Groups of files that import each other in a circle (Tarjan's strongly connected components). */
export function findCircles(files: readonly SourceFile[]): string[][] {
  const imports = new Map(files.map((file) => [file.path, ownFiles(file)]))
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const circles: string[][] = []

  const low = (path: string): number => lowest.get(path) ?? 0
  const visit = (path: string): void => {
    order.set(path, order.size)
    lowest.set(path, order.size - 1)
    open.push(path)
    for (const next of imports.get(path) ?? []) {
      if (!order.has(next)) visit(next)
      if (open.includes(next)) lowest.set(path, Math.min(low(path), low(next)))
    }
    if (low(path) !== order.get(path)) return
    const circle = open.splice(open.indexOf(path))
    if (circle.length > 1 || imports.get(path)?.includes(path)) circles.push(circle)
  }
  for (const path of imports.keys()) if (!order.has(path)) visit(path)
  return circles
}
