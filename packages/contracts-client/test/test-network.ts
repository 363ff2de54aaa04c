/** A real chain with our contracts, stepped by hand: blocks come from transactions and from `mine`, never from time. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Address, addressOfPrivateKey, type DealId, type Offer, parseAddress } from '@nupeerstack/protocol'
import { systemTimers } from '@nupeerstack/runtime'
import { encodeDeployData, getContractAddress, toHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { seedTimes } from '../src/evm/seed-times.ts'
import { sendAll } from '../src/evm/send-all.ts'
import { prevrandaoBeaconAbi, prevrandaoBeaconBytecode } from '../src/generated/prevrandao-beacon.ts'
import {
  addressOfKind,
  type Chain,
  connectChain,
  type Deployment,
  type DevChain,
  deployContracts,
  deployKind,
  devDeployerKey,
  type Funds,
  fundAccount,
  type Kind,
  type KindDeployment,
  type NetworkParameters,
  offerScheme,
  type PeriodicCalls,
  type Receipt,
  type StorageCalls,
  startDevChain,
  storageKind,
} from '../src/index.ts'

export interface Actor {
  readonly key: Uint8Array
  readonly chain: Chain
  readonly storage: StorageCalls
}

export interface TestNetwork extends AsyncDisposable {
  readonly devChain: DevChain
  readonly deployment: Deployment
  readonly directory: string
  /** Of storage. */
  readonly beacon: Address
  readonly missBook: Address
  /** One more, with periods of its own. */
  deployBeacon(periodBlocks: number): Promise<Address>
  /** Deploys and lists one more kind; actors that come later know it. */
  addKind(kind: Kind, contract: Omit<KindDeployment, 'name'>): Promise<void>
  /** A funded account of its own. */
  actor(funds?: Partial<Funds>): Promise<Actor>
  /** Mines into the next period until its seed can be recorded. */
  nextPeriod(): Promise<number>
}

/** Long enough that the transactions of one step of a test stay within a period. */
export const periodBlocks = 40

export async function startTestNetwork({
  drandUrls = [],
  ...parameters
}: Partial<NetworkParameters> & { readonly drandUrls?: readonly string[] } = {}): Promise<TestNetwork> {
  const directory = await mkdtemp(join(tmpdir(), 'nupeer-chain-'))
  const devChain = await startDevChain({ directory: join(directory, 'chain'), port: 0, miningAtStart: false })
  const settings = { periodBlocks, samples: 4, ...parameters }
  let deployment = await deployContracts(devChain.rpcUrl, devDeployerKey, { ...settings, payment: 'test-dollar' })
  const kinds: Kind[] = [storageKind]
  const reader = await connect(undefined)
  const actors: Chain[] = [reader]

  async function connect(key: Uint8Array | undefined): Promise<Chain> {
    const options = {
      rpcUrl: devChain.rpcUrl,
      deployment,
      kinds,
      drandUrls,
      directory: join(directory, 'queues'),
      pollingIntervalMs: 20,
    }
    return await connectChain(key === undefined ? options : { ...options, privateKey: key })
  }

  return {
    devChain,
    get deployment() {
      return deployment
    },
    directory,
    beacon: reader.kind(storageKind).beacon.address,
    missBook: reader.kind(storageKind).missBook,
    async deployBeacon(periodBlocks) {
      const governor = privateKeyToAccount(toHex(devDeployerKey))
      const abi = prevrandaoBeaconAbi
      let address = ''
      await sendAll(devChain.rpcUrl, governor, (nonce) => {
        address = getContractAddress({ from: governor.address, nonce: BigInt(nonce) })
        const { seedDistanceBlocks, recordingBlocks, answerBlocks } = seedTimes(periodBlocks)
        const times = {
          periodBlocks: BigInt(periodBlocks),
          seedDistanceBlocks: BigInt(seedDistanceBlocks),
          recordingBlocks: BigInt(recordingBlocks),
          answerBlocks: BigInt(answerBlocks),
        }
        const args = [deployment.stakingToken, 0n, times] as const
        return [{ data: encodeDeployData({ abi, bytecode: prevrandaoBeaconBytecode, args }) }]
      })
      return parseAddress(address)
    },
    async addKind(kind, contract) {
      const place = { rpcUrl: devChain.rpcUrl, deployment, governorKey: devDeployerKey, timers: systemTimers }
      deployment = await deployKind(place, { name: kind.name, ...contract })
      kinds.push(kind)
    },
    async actor(funds) {
      const key = new Uint8Array(randomBytes(32))
      await fundAccount(
        { rpcUrl: devChain.rpcUrl, deployment, funderKey: devDeployerKey },
        addressOfPrivateKey(key),
        funds,
      )
      const chain = await connect(key)
      actors.push(chain)
      return { key, chain, storage: chain.kind(storageKind) }
    },
    async nextPeriod() {
      const { number } = await reader.head()
      const { beacon } = reader.kind(storageKind)
      const toNext = settings.periodBlocks - (number % settings.periodBlocks)
      await devChain.mine(toNext + beacon.seedDistanceBlocks + 1)
      return await beacon.currentPeriod()
    },
    async [Symbol.asyncDispose]() {
      for (const chain of actors) await chain[Symbol.asyncDispose]()
      await devChain.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

let offerCount = 0n

export function makeOffer(network: TestNetwork, operator: Actor, customer: Actor, terms: Partial<Offer> = {}): Offer {
  return {
    operator: operator.chain.account,
    customer: customer.chain.account,
    customerSigner: customer.chain.account,
    kind: addressOfKind(network.deployment, storageKind),
    payment: network.deployment.stablecoin,
    // One base unit (a millionth of a dollar) for a piece and a period.
    pricePerUnitPeriodWad: 10n ** 18n,
    floorPerUnitPeriodWad: 0n,
    noticePeriods: 0,
    exitShareBps: 0,
    unitsMax: 1_000,
    durationPeriods: 50,
    validUntilPeriod: 1_000,
    nonce: ++offerCount,
    terms: new Uint8Array(),
    ...terms,
  }
}

export function signOffer(network: TestNetwork, offer: Offer, operator: Actor): Uint8Array {
  return offerScheme(network.deployment).sign(offer, operator.key)
}

/** Opens a deal on a fresh offer. */
export async function openDeal(
  network: TestNetwork,
  operator: Actor,
  customer: Actor,
  { deposit = 1_000_000n, ...terms }: Partial<Offer> & { readonly deposit?: bigint } = {},
): Promise<DealId> {
  const offer = makeOffer(network, operator, customer, terms)
  return await customer.chain.market.openDeal(offer, signOffer(network, offer, operator), deposit)
}

/** Lets a deal end: gives notice where its time is not over, waits for that and for its evidence, and closes it. */
export async function endDeal(
  { devChain }: Pick<TestNetwork, 'devChain'>,
  { chain, storage }: Actor,
  id: DealId,
  kind: Pick<PeriodicCalls, 'beacon' | 'evidencePeriods'> = storage,
): Promise<void> {
  const read = async () => {
    const deal = await chain.market.deal(id)
    if (deal === undefined) throw new Error(`there is no deal ${id}`)
    return deal
  }
  const { endPeriod, noticePeriods } = await read()
  if ((await kind.beacon.currentPeriod()) + noticePeriods < endPeriod) await chain.market.giveNotice(id)
  const closable = kind.beacon.firstBlockOf((await read()).endPeriod + kind.evidencePeriods + 1)
  const { number } = await chain.head()
  if (number < closable) await devChain.mine(closable - number)
  await chain.market.closeDeal(id)
}

/** Posts a revision that both have signed. */
export async function postRevision(
  operator: Actor,
  customer: Actor,
  revision: { readonly dealId: DealId; readonly number: number; readonly root: Uint8Array; readonly pieces: number },
): Promise<Receipt> {
  const { revisions } = operator.storage
  const customerSignature = revisions.sign(revision, customer.key)
  const operatorSignature = revisions.sign(revision, operator.key)
  return await operator.storage.postRevision({ ...revision, customerSignature, operatorSignature })
}

export const token: bigint = 10n ** 18n

/** An operator with a bond behind storage. */
export async function bondedOperator(network: TestNetwork, bond: bigint = 100n * token): Promise<Actor> {
  const operator = await network.actor()
  await operator.chain.bonds.deposit(addressOfKind(network.deployment, storageKind), bond)
  return operator
}
