/**
 * The archive as the node that a chain is forked from: answers the JSON-RPC questions that EDR asks about blocks up to
 * the checkpoint, and about the state at it.
 */
import type { RpcAnswer, RpcRequest } from './evm.ts'
import type { Archive, RpcBlock, RpcLog } from './sqlite-archive.ts'

interface LogFilter {
  readonly fromBlock?: string
  readonly toBlock?: string
  readonly blockHash?: string
  readonly address?: string | readonly string[]
  readonly topics?: readonly (string | readonly string[] | null)[]
}

/** Answers at most this many logs to one question. */
const logsMax = 50_000

export function answerFromArchive(archive: Archive, chainId: number, { method, params }: RpcRequest): RpcAnswer {
  const checkpoint = archive.checkpoint ?? 0
  const [first, second, third] = Array.isArray(params) ? (params as unknown[]) : []
  switch (method) {
    case 'eth_chainId':
      return { result: hex(chainId) }
    case 'net_version':
      return { result: String(chainId) }
    case 'eth_blockNumber':
      return { result: hex(checkpoint) }
    case 'eth_getBlockByNumber':
      return { result: blockWithin(checkpoint, shaped(archive.block(toNumber(first, checkpoint)), second)) }
    case 'eth_getBlockByHash':
      return { result: blockWithin(checkpoint, shaped(archive.blockByHash(String(first)), second)) }
    case 'eth_getTransactionByHash':
      return { result: blockWithin(checkpoint, archive.transaction(String(first))) }
    case 'eth_getTransactionReceipt':
      return { result: blockWithin(checkpoint, archive.receipt(String(first))) }
    case 'eth_getLogs':
      return { result: filterLogs(archive, checkpoint, first as LogFilter) }
    case 'eth_getBalance':
      return atCheckpoint(second, checkpoint, () => archive.account(lower(first))?.balance ?? '0x0')
    case 'eth_getTransactionCount':
      return atCheckpoint(second, checkpoint, () => archive.account(lower(first))?.nonce ?? '0x0')
    case 'eth_getCode':
      return atCheckpoint(second, checkpoint, () => archive.account(lower(first))?.code ?? '0x')
    case 'eth_getStorageAt':
      return atCheckpoint(
        third,
        checkpoint,
        () => archive.slot(lower(first), slotName(String(second))) ?? slotName('0x0'),
      )
    default:
      return { error: { code: -32_601, message: `${method} is not kept in the archive` } }
  }
}

/** The one form in which slots and their values are kept: 32 bytes in hex. */
export function slotName(text: string): string {
  return `0x${text.slice(2).toLowerCase().padStart(64, '0')}`
}

function filterLogs(archive: Archive, checkpoint: number, filter: LogFilter): RpcLog[] {
  const { fromBlock, toBlock, blockHash, address, topics = [] } = filter
  const byHash =
    blockHash === undefined ? undefined : (archive.blockByHash(blockHash) as { number?: string } | undefined)
  const only = byHash?.number === undefined ? undefined : Number(byHash.number)
  if (blockHash !== undefined && only === undefined) return []
  const from = only ?? toNumber(fromBlock, checkpoint)
  const to = Math.min(only ?? toNumber(toBlock, checkpoint), checkpoint)
  const addresses = address === undefined ? undefined : [address].flat().map((text) => text.toLowerCase())
  const fits = (log: RpcLog): boolean =>
    (addresses === undefined || addresses.includes(log.address.toLowerCase())) &&
    topics.every((wanted, index) => wanted === null || [wanted].flat().includes(log.topics[index] ?? ''))
  return archive.logs(from, to).filter(fits).slice(0, logsMax)
}

/** A block with its transactions, or with only their hashes. */
function shaped(block: RpcBlock | undefined, isWhole: unknown): object | undefined {
  if (block === undefined || isWhole === true) return block
  return { ...block, transactions: block.transactions.map(({ hash }) => hash) }
}

/** Blocks above the checkpoint may stand in the archive; the fork has its own. */
function blockWithin(checkpoint: number, found: object | undefined): object | null {
  if (found === undefined) return null
  const { number, blockNumber = number } = found as { number?: string; blockNumber?: string }
  return Number(blockNumber) <= checkpoint ? found : null
}

function atCheckpoint(block: unknown, checkpoint: number, read: () => string): RpcAnswer {
  if (toNumber(block, checkpoint) === checkpoint) return { result: read() }
  return { error: { code: -32_000, message: `the state of block ${String(block)} is no longer kept` } }
}

function toNumber(block: unknown, checkpoint: number): number {
  if (typeof block === 'string' && block.startsWith('0x')) return Number(block)
  return block === 'earliest' ? 0 : checkpoint
}

function hex(value: number): string {
  return `0x${value.toString(16)}`
}

function lower(value: unknown): string {
  return String(value).toLowerCase()
}
