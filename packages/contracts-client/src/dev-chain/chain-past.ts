/**
 * What a development chain has behind it. At a checkpoint the chain goes over to a new EVM that is forked from its own
 * archive; the old one, with all that it held in memory, is dropped. So neither memory nor the next start grows with
 * the chain's age: a start forks from the archive and replays the journal since.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolderInParent } from '@nupeerstack/durable-state'
import { answerFromArchive } from './archive-rpc.ts'
import { type Archivist, createArchivist } from './archivist.ts'
import { createEvm, createForkedEvm, type Evm, type Genesis, genesisAddresses } from './evm.ts'
import { listenRpc } from './rpc-server.ts'
import { Archive } from './sqlite-archive.ts'

export interface ChainPast extends AsyncDisposable {
  /** Block whose state is archived, 0 for none. */
  readonly checkpoint: number
  /** The EVM at the checkpoint; without one, at the genesis. */
  openEvm(genesis: Genesis): Promise<Evm>
  /** Begins to archive what the replayed chain has up to `number`; forgets archived blocks that are not the chain's. */
  begin(evm: Evm, number: number): Promise<void>
  /** Says that the chain has blocks up to `number`. Cheap; the work is done in the background. */
  note(evm: Evm, number: number): void
  /** Settles when what was noted is archived. */
  caughtUp(): Promise<void>
  /**
   * Moves the checkpoint to the newest block and returns the EVM that goes on from there. The chain must stand still.
   * Where it throws, nothing has changed.
   */
  moveCheckpoint(evm: Evm, number: number): Promise<Evm>
}

/**
 * Slots that are loaded into a forked EVM at once, 2 s of work at most. The others it asks the archive for when they
 * are read, which takes a request each time.
 */
const loadedSlotsMax = 20_000

/** Opens the archive in `directory`. */
export async function openChainPast(
  directory: string,
  chainId: number,
  balances: Genesis['balances'],
): Promise<ChainPast> {
  makeFolderInParent(directory)
  const archive = new Archive(join(directory, 'archive.db'))
  const cacheDirectory = join(directory, 'fork-cache')
  const accounts = [...genesisAddresses(), ...balances.map(({ address }) => address)]
  let archivist: Archivist | undefined
  // EDR reaches what it is forked from by HTTP only.
  const { server, url } = await listenRpc(async (request) => answerFromArchive(archive, chainId, request), 0)

  async function fork(blockNumber: number): Promise<Evm> {
    // Another fork's answers may be those of another past, after a power cut for instance.
    rmSync(cacheDirectory, { recursive: true, force: true })
    const evm = await createForkedEvm({ rpcUrl: url, chainId, blockNumber, cacheDirectory })
    await load(evm, archive)
    return evm
  }

  return {
    get checkpoint() {
      return archive.checkpoint ?? 0
    },
    async openEvm(genesis) {
      const { checkpoint } = archive
      return checkpoint === undefined ? await createEvm(genesis) : await fork(checkpoint)
    },
    async begin(evm, number) {
      const { head } = archive
      if (head !== undefined && !(await isOnChain(evm, number, head))) archive.cutBack(archive.checkpoint ?? -1)
      archivist = createArchivist(archive, accounts)
      archivist.note(evm, number)
    },
    note(evm, number) {
      archivist?.note(evm, number)
    },
    async caughtUp() {
      await archivist?.caughtUp()
    },
    async moveCheckpoint(evm, number) {
      if (archivist === undefined) throw new Error('nothing is archived')
      await archivist.caughtUp()
      return await archivist.checkpoint(evm, number, async () => {
        const next = await fork(number)
        await assertSameHead(evm, next)
        return next
      })
    },
    async [Symbol.asyncDispose]() {
      await archivist?.[Symbol.asyncDispose]()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      archive[Symbol.dispose]()
    },
  }
}

/** The order is fixed, so that a start and the running chain make the same EVM. */
async function load(evm: Evm, archive: Archive): Promise<void> {
  // Setting a balance also fetches the account's nonce and code.
  for (const { address, balance } of archive.accounts()) await evm.call('hardhat_setBalance', address, balance)
  for (const { address, slot, value } of archive.recentSlots(loadedSlotsMax)) {
    await evm.call('hardhat_setStorageAt', address, `0x${BigInt(slot).toString(16)}`, value)
  }
}

/** A power cut may have taken blocks from the journal that the archive has. */
async function isOnChain(evm: Evm, height: number, head: { number: number; hash: string }): Promise<boolean> {
  if (head.number > height) return false
  const block = await evm.call<{ hash: string }>('eth_getBlockByNumber', `0x${head.number.toString(16)}`, false)
  return block.hash === head.hash
}

async function assertSameHead(one: Evm, other: Evm): Promise<void> {
  const [a, b] = await Promise.all(
    [one, other].map((evm) => evm.call<{ hash: string }>('eth_getBlockByNumber', 'latest', false)),
  )
  if (a?.hash !== b?.hash) throw new Error('the forked chain has another head')
}
