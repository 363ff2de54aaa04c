/** A process of its own that provisions a bond, to be killed in the middle of it: `provision-once.ts RPC DEPLOYMENT KEY DIR`. */
import { addressOfKind, connectChain, type Deployment, storageKind } from '../src/index.ts'

const [rpcUrl = '', deploymentJson = '', keyHex = '', directory = ''] = process.argv.slice(2)
const deployment = JSON.parse(deploymentJson) as Deployment
const privateKey = new Uint8Array(Buffer.from(keyHex, 'hex'))
const chain = await connectChain({ rpcUrl, deployment, privateKey, directory, pollingIntervalMs: 20 })
await chain.bonds.deposit(addressOfKind(deployment, storageKind), 7n)
process.exit(0)
