/**
 * What operators have signed against themselves: of a deal two revisions under one number, with both signatures. They are kept for as long
 * as client.db is: an operator that is here gets no new deals. Writing runs within `ClientBook.commit`.
 */
import type { ContradictingRevisions, OperatorSignedState } from '@nupeerstack/contracts-client'
import { bytesOf, numberOf, type Row, type StateDatabase, textOf } from '@nupeerstack/durable-state'
import type { Address } from '@nupeerstack/protocol'

export interface Contradiction extends ContradictingRevisions {
  readonly operator: Address
}

export interface ContradictionBook {
  /** The first of a deal; one is enough. */
  note(contradiction: Contradiction): void
  all(): Contradiction[]
  /** Whether there is one of this operator. */
  has(operator: Address): boolean
}

/** A row for a deal. */
export const contradictionSchema = `
CREATE TABLE contradictions (
  deal TEXT PRIMARY KEY,
  operator TEXT NOT NULL,
  number INTEGER NOT NULL,
  root BLOB NOT NULL,
  pieces INTEGER NOT NULL,
  signature BLOB NOT NULL,
  other_root BLOB NOT NULL,
  other_pieces INTEGER NOT NULL,
  other_signature BLOB NOT NULL
) STRICT, WITHOUT ROWID;
`

export function createContradictionBook(database: StateDatabase): ContradictionBook {
  const insert = database.prepare(
    'INSERT INTO contradictions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const all = database.prepare('SELECT * FROM contradictions ORDER BY length(deal), deal')
  const ofOperator = database.prepare('SELECT 1 FROM contradictions WHERE operator = ? LIMIT 1')
  return {
    note({ dealId, operator, number, states: [one, other] }) {
      const first = [one.root, one.pieces, one.operatorSignature] as const
      insert.run(dealId, operator, number, ...first, other.root, other.pieces, other.operatorSignature)
    },
    all: () => all.all().map(contradictionOf),
    has: (operator) => ofOperator.get(operator) !== undefined,
  }
}

function contradictionOf(row: Row): Contradiction {
  const state = (prefix: '' | 'other_'): OperatorSignedState => ({
    root: bytesOf(row, `${prefix}root`),
    pieces: numberOf(row, `${prefix}pieces`),
    operatorSignature: bytesOf(row, `${prefix}signature`),
  })
  return {
    dealId: textOf(row, 'deal'),
    operator: textOf(row, 'operator'),
    number: numberOf(row, 'number'),
    states: [state(''), state('other_')],
  }
}
