/**
 * The row of a part in client.db, made by the first segment that is entered. Segments are entered side by side, and the work of
 * one can be undone without that of the next: then the next one makes the row anew, instead of going by a number that another
 * part is given.
 */
import type { ClientBook } from '../book/sqlite-client-book.ts'
import type { PartBook, PartSeq } from '../book/sqlite-part-book.ts'

/** Within a transaction: the number of the part. */
export type PartRow = () => PartSeq

export function createPartRow(
  { parts, onUndone }: Pick<ClientBook, 'parts' | 'onUndone'>,
  part: Parameters<PartBook['insert']>[0],
): PartRow {
  let seq: PartSeq | undefined
  return () => {
    if (seq !== undefined) return seq
    seq = parts.insert(part)
    onUndone(() => {
      seq = undefined
    })
    return seq
  }
}
