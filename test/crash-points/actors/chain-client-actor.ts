/** A chain client under load: `chain-client-actor.ts RPC DEPLOYMENT KEY FOLDER`. Each deposit has an amount of its own. */
import { addressOfKind, ChainError, connectChain, type Deployment, storageKind } from '@nupeerstack/contracts-client'
import { tell, telling } from '../told.ts'

const deposits = 16
const [rpcUrl = '', deploymentText = '', key = '', directory = ''] = process.argv.slice(2)
const deployment = JSON.parse(deploymentText) as Deployment
const kind = addressOfKind(deployment, storageKind)
const privateKey = new Uint8Array(Buffer.from(key, 'hex'))
tell({ what: 'account', state: 'done', key })
await using chain = await connectChain({ rpcUrl, deployment, privateKey, directory, pollingIntervalMs: 20 })

for (let bit = 0; bit < deposits; bit += 2) {
  await Promise.all([deposit(bit), deposit(bit + 1)])
}

async function deposit(bit: number): Promise<void> {
  try {
    await telling('deposit', { bit }, () => chain.bonds.deposit(kind, 1n << BigInt(bit)))
  } catch (error) {
    if (!(error instanceof ChainError)) throw error
    tell({ what: 'refused', state: 'done', bit, code: error.code })
  }
}
