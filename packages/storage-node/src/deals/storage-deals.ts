/** The deal book as every operator's duties see it: a deal may earn from its first posted revision on. */
import type { ServiceDeals } from '@nupeerstack/operator'
import type { DealBook } from './deal-book.ts'

export function createStorageDeals({ book }: { readonly book: Pick<DealBook, 'deals' | 'close'> }): ServiceDeals {
  return {
    list: () => book.deals().map(({ id, endPeriod, postedNumber }) => ({ id, endPeriod, isEarning: postedNumber > 0 })),
    close: (id) => book.close(id),
  }
}
