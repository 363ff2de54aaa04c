/**
 * The order of keys: "UTF-8 binary order" (API Reference, ListObjectsV2, general purpose buckets). JavaScript compares UTF-16
 * units, which is another order above U+FFFF.
 */
export function compareKeys(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'))
}
