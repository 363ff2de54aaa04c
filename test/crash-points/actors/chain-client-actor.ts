/** A chain client under load: `chain-client-actor.ts RPC DEPLOYMENT KEY FOLDER`. Each deposit has an amount of its own. */
import { join } from 'node:path'
import {
  addressOfKind,
  type Chain,
  ChainError,
  connectChain,
  type Deployment,
  storageKind,
} from '@nupeerstack/contracts-client'
import { addressOfPrivateKey } from '@nupeerstack/protocol'
import { systemRuntime } from '@nupeerstack/runtime'
import { openTransactionJournal } from '../../../packages/contracts-client/src/evm/transaction-journal.ts'
import { tell, telling } from '../told.ts'

const deposits = 16
const [rpcUrl = '', deploymentText = '', key = '', directory = ''] = process.argv.slice(2)
const deployment = JSON.parse(deploymentText) as Deployment
const kind = addressOfKind(deployment, storageKind)
const privateKey = new Uint8Array(Buffer.from(key, 'hex'))
tell({ what: 'account', state: 'done', key })

await depositAll(0, deposits / 2)
await lengthenJournal()
await depositAll(deposits / 2, deposits)

/** Two at once, as far as `end`. */
async function depositAll(first: number, end: number): Promise<void> {
  await using chain = await connectChain({ rpcUrl, deployment, privateKey, directory, pollingIntervalMs: 20 })
  for (let bit = first; bit < end; bit += 2) await Promise.all([deposit(chain, bit), deposit(chain, bit + 1)])
}

/** The journal is shortened soon afterwards: it has most of its lines. */
async function lengthenJournal(): Promise<void> {
  const name = `transactions-${deployment.chainId}-${deployment.market}-${addressOfPrivateKey(privateKey)}.log`
  await using journal = await openTransactionJournal(join(directory, name), systemRuntime)
  for (let nonce = 0; nonce < 480; nonce++) await journal.drop(1_000_000 + nonce)
}

async function deposit(chain: Chain, bit: number): Promise<void> {
  try {
    await telling('deposit', { bit }, () => chain.bonds.deposit(kind, 1n << BigInt(bit)))
  } catch (error) {
    if (!(error instanceof ChainError)) throw error
    tell({ what: 'refused', state: 'done', bit, code: error.code })
  }
}
