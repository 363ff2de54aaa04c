/**
 * A block's header as the bytes that its hash is taken of. JSON-RPC gives only the fields, so they are put together
 * again, in the order of the forks that added them; the hash says whether the result is the header.
 *
 * Source: https://ethereum.github.io/execution-specs (Header), EIP-1559, 4895, 4844, 4788, 7685
 */
import { type Hex, keccak256, type PublicClient, toRlp } from 'viem'

type HeaderFields = Record<string, Hex | undefined>

/** As far as any fork goes; a block has a prefix of the optional ones. */
const quantities = new Set([
  'difficulty',
  'number',
  'gasLimit',
  'gasUsed',
  'timestamp',
  'baseFeePerGas',
  'blobGasUsed',
  'excessBlobGas',
])
const required = [
  'parentHash',
  'sha3Uncles',
  'miner',
  'stateRoot',
  'transactionsRoot',
  'receiptsRoot',
  'logsBloom',
  'difficulty',
  'number',
  'gasLimit',
  'gasUsed',
  'timestamp',
  'extraData',
  'mixHash',
  'nonce',
]
const optional = [
  'baseFeePerGas',
  'withdrawalsRoot',
  'blobGasUsed',
  'excessBlobGas',
  'parentBeaconBlockRoot',
  'requestsHash',
]

/** The header of a block, or `undefined` where there is none or its fields do not give its hash. */
export async function fetchHeaderRlp(client: PublicClient, number: number): Promise<Hex | undefined> {
  const block = await client.request({ method: 'eth_getBlockByNumber', params: [`0x${number.toString(16)}`, false] })
  if (block === null) return undefined
  const fields = block as unknown as HeaderFields
  const names = [...required, ...optional.filter((name) => fields[name] !== undefined)]
  const rlp = toRlp(names.map((name) => encodeField(name, fields[name] ?? '0x')))
  return keccak256(rlp) === block.hash ? rlp : undefined
}

/** A quantity has no leading zeros, and zero is empty. */
function encodeField(name: string, value: Hex): Hex {
  if (!quantities.has(name)) return value
  const digits = value.slice(2).replace(/^0+/, '')
  return `0x${digits.length % 2 === 0 ? digits : `0${digits}`}`
}
