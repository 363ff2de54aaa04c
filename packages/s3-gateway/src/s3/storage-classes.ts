/**
 * Storage classes. Each names an erasure profile; where the configuration says nothing about a class of AWS's, it is kept
 * as everything is, and whatever the class, it can be read at once.
 */

/** The way down that AWS's transitions go; each may leave out steps. */
const amazonClasses = [
  'STANDARD',
  'REDUCED_REDUNDANCY',
  'STANDARD_IA',
  'INTELLIGENT_TIERING',
  'ONEZONE_IA',
  'GLACIER_IR',
  'GLACIER',
  'DEEP_ARCHIVE',
]

/** Whether one class of AWS's comes before another; of classes of our own nobody knows. */
export function isWarmer(one: string, other: string): boolean {
  const [a, b] = [amazonClasses.indexOf(one), amazonClasses.indexOf(other)]
  return a >= 0 && b >= 0 && a < b
}

export interface StorageClasses {
  has(name: string): boolean
  /** The erasure profile of a class, `undefined` for the best that the network allows. */
  profileOf(name: string): string | undefined
}

/** `profiles` by class; `standard` is the profile of all others. */
export function createStorageClasses(
  standard: string | undefined,
  profiles: Readonly<Record<string, string>>,
): StorageClasses {
  const known = new Map([...amazonClasses.map((name) => [name, standard] as const), ...Object.entries(profiles)])
  return { has: (name) => known.has(name), profileOf: (name) => known.get(name) }
}
