/** What the contracts have said in the blocks that count, oldest first. */
import type { SaidEvent } from '../contracts/call.ts'
import type { Block } from './block.ts'
import type { Ledger } from './ledger.ts'

export interface BlockEvent extends SaidEvent {
  readonly block: Block
}

/** `fromBlock`: of that number and later. */
export function saidEvents({ head }: Pick<Ledger, 'head'>, fromBlock = 0): BlockEvent[] {
  const blocks: Block[] = []
  for (let block: Block | undefined = head; block !== undefined && block.number >= fromBlock; block = block.parent) {
    blocks.push(block)
  }
  return blocks
    .reverse()
    .flatMap((block) => block.transactions.flatMap(({ events }) => events.map((event) => ({ ...event, block }))))
}
