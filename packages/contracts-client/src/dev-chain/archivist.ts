/**
 * Copies finished blocks from the EVM to the archive, in the background, and moves the archive's checkpoint. To know
 * what a block has changed it has the EVM trace its transactions; the values are read from the state itself.
 */
import { slotName } from './archive-rpc.ts'
import type { Evm } from './evm.ts'
import type { Archive, ArchivedAccount, ArchivedSlot, RpcBlock, RpcReceipt, TouchedAccount } from './sqlite-archive.ts'

export interface Archivist extends AsyncDisposable {
  /** Says that the chain has blocks up to `number` in `evm`. */
  note(evm: Evm, number: number): void
  /** Settles when all noted blocks are archived; rejects where one could not be. */
  caughtUp(): Promise<void>
  /** Moves the checkpoint to the newest block. `prove` may still prevent it. */
  checkpoint<T>(evm: Evm, number: number, prove: () => Promise<T>): Promise<T>
}

type StateDiff = Record<'pre' | 'post', Record<string, { storage?: Record<string, string> }>>

export function createArchivist(archive: Archive, genesisAccounts: readonly string[]): Archivist {
  let noted = archive.head?.number ?? -1
  let archived = noted
  let working: Promise<void> = Promise.resolve()
  let isStopped = false
  let failure: unknown

  async function work(evm: Evm): Promise<void> {
    while (archived < noted && !isStopped) {
      await archiveBlock(evm, archived + 1)
      archived++
    }
  }

  async function archiveBlock(evm: Evm, number: number): Promise<void> {
    const body = await evm.call<RpcBlock>('eth_getBlockByNumber', `0x${number.toString(16)}`, true)
    const receipts: RpcReceipt[] = []
    const touched: TouchedAccount[] = number === 0 ? genesisAccounts.map((address) => ({ address, slots: [] })) : []
    for (const { hash } of body.transactions) {
      receipts.push(await evm.call('eth_getTransactionReceipt', hash))
      touched.push(...(await traceChanges(evm, hash)))
    }
    archive.addBlock({ number, hash: body.hash, body, receipts, touched })
  }

  return {
    note(evm, number) {
      noted = Math.max(noted, number)
      // What fails now is tried again with the next block.
      working = working
        .then(() => work(evm))
        .catch((error: unknown) => {
          failure = error
        })
    },
    async caughtUp() {
      await working
      if (archived < noted) throw new Error(`block ${archived + 1} is not archived: ${String(failure)}`)
    },
    async checkpoint(evm, number, prove) {
      const { addresses, slots } = archive.touched()
      const accounts: ArchivedAccount[] = []
      for (const address of addresses) accounts.push(await readAccount(evm, address))
      const values: ArchivedSlot[] = []
      for (const { address, slot } of slots) {
        values.push({ address, slot, value: slotName(await evm.call('eth_getStorageAt', address, slot, 'latest')) })
      }
      return await archive.moveCheckpoint(number, { accounts, slots: values }, prove)
    },
    async [Symbol.asyncDispose]() {
      isStopped = true
      await working
    },
  }
}

/** Accounts and slots that a transaction wrote; one set to zero stands only in `pre`. */
async function traceChanges(evm: Evm, hash: string): Promise<TouchedAccount[]> {
  const options = { tracer: 'prestateTracer', tracerConfig: { diffMode: true } }
  const { pre, post } = await evm.call<StateDiff>('debug_traceTransaction', hash, options)
  return [...Object.entries(pre), ...Object.entries(post)].map(([address, { storage = {} }]) => ({
    address: address.toLowerCase(),
    slots: Object.keys(storage).map(slotName),
  }))
}

async function readAccount(evm: Evm, address: string): Promise<ArchivedAccount> {
  return {
    address,
    balance: await evm.call('eth_getBalance', address, 'latest'),
    nonce: await evm.call('eth_getTransactionCount', address, 'latest'),
    code: await evm.call('eth_getCode', address, 'latest'),
  }
}
