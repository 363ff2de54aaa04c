/** `docs/roles.md` names every function that changes something, and whoever else calls it is refused as it says. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { type Abi, type AbiFunction, type AbiParameter, type Hex, zeroAddress, zeroHash } from 'viem'
import { ChainError } from '../src/index.ts'
import { addresses, type BareMarket, offerOf, signOffer, startBareMarket } from './bare-market.ts'

interface Role {
  readonly contract: string
  readonly functionName: string
  readonly who: string
  /** The error that others are refused with; empty where anyone may. */
  readonly refusal: string
}

const packageDirectory = join(import.meta.dirname, '..')
const roles = readRoles(readFileSync(join(packageDirectory, '../../docs/roles.md'), 'utf8'))
const abis = await readAbis()
/** Neither operator nor customer of any deal, and nobody's owner. */
const stranger = 3
const [operator, customer] = [addresses[0] as Hex, addresses[2] as Hex]
const signature: Hex = `0x${'11'.repeat(64)}1b`

test('every function that changes something stands in the list once, and nothing else does', () => {
  const found = [...abis].flatMap(([contract, abi]) => changing(abi).map(({ name }) => `${contract}.${name}`))
  const listed = roles.map(({ contract, functionName }) => `${contract}.${functionName}`)
  assert.deepEqual(listed.toSorted(), found.toSorted())
})

test('whoever may do what others may not has an error for the others', () => {
  for (const { contract, functionName, who, refusal } of roles) {
    const isAnyones = /^(anyone|a kind)/.test(who)
    if (!isAnyones) assert.notEqual(refusal, '', `${contract}.${functionName} is refused with something`)
  }
})

suite('when somebody else calls', async () => {
  const bare = await startBareMarket()
  await bare.bond(0, bare.storage.address, 100n)
  const offer = offerOf(bare)
  const id = await bare.open(offer, signOffer(bare, offer), 0n)
  const repairFund = (await bare.read({ ...bare.bonds, functionName: 'repairFund', args: [] })) as Hex
  const beacon = (await bare.read({ ...bare.storage, functionName: 'beacon', args: [] })) as Hex
  const { deployment } = bare
  const places: Readonly<Record<string, Hex>> = {
    ...{ Timelock: deployment.timelock, StakingToken: deployment.stakingToken, TestStablecoin: deployment.stablecoin },
    ...{ RepairFund: repairFund, Bonds: deployment.bonds, Market: deployment.market, PrevrandaoBeacon: beacon },
    StorageKind: bare.storage.address,
    StorageAnswers: (await bare.read({ ...bare.storage, functionName: 'forcedAnswers', args: [] })) as Hex,
    StorageFraud: (await bare.read({ ...bare.storage, functionName: 'signedFraud', args: [] })) as Hex,
  }
  for (const role of roles.filter(({ refusal }) => refusal !== '')) {
    test(`${role.contract}.${role.functionName} is refused`, async () => {
      const address = places[role.contract]
      assert.ok(address, `${role.contract} is deployed`)
      assert.equal(await refusalOf(bare, role, address, id), role.refusal)
    })
  }
})

async function refusalOf(
  bare: BareMarket,
  { contract, functionName }: Role,
  address: Hex,
  id: bigint,
): Promise<string | undefined> {
  const abi = abis.get(contract) as Abi
  const item = changing(abi).find(({ name }) => name === functionName)
  const args = argumentsOf(functionName, bare.storage.address, id) ?? item?.inputs.map(nothing) ?? []
  const call = { address: address as never, abi, functionName, args }
  return await bare.send(stranger, call).then(
    () => undefined,
    (error: unknown) => {
      assert.ok(error instanceof ChainError, String(error).slice(0, 200))
      return error.reason
    },
  )
}

/** Where nothing at all would be refused for another reason, or not at all. */
function argumentsOf(functionName: string, kind: string, id: bigint): readonly unknown[] | undefined {
  const later = 2n ** 40n
  const post = {
    id,
    number: 1n,
    root: zeroHash,
    pieces: 0n,
    customerSignature: signature,
    operatorSignature: signature,
  }
  const byName: Readonly<Record<string, readonly unknown[]>> = {
    renounceRole: [zeroHash, operator],
    transferFrom: [operator, addresses[stranger], 1n],
    burnFrom: [operator, 1n],
    permit: [operator, addresses[stranger], 1n, later, 27, `0x${'11'.repeat(32)}`, `0x${'11'.repeat(32)}`],
    delegateBySig: [addresses[stranger], 0n, later, 29, zeroHash, zeroHash],
    closeDeal: [id],
    giveNotice: [id],
    exitDeal: [id],
    endPromise: [id],
    postRevision: [post],
    postRevisions: [[post]],
    ask: [kind, id, zeroHash],
    answer: [kind, id, []],
    expire: [kind, id],
    proveFraud: [id, 1n, [1n, 2n].map((pieces) => ({ root: zeroHash, pieces })), [signature, signature]],
    reclaim: [kind, id],
  }
  return byName[functionName]
}

/** The zero of a type. */
function nothing(parameter: AbiParameter): unknown {
  if (parameter.type.endsWith('[]')) return []
  if (parameter.type === 'address') return parameter.name === 'customer' ? customer : zeroAddress
  if (parameter.type === 'bool') return false
  if (parameter.type === 'string') return ''
  if (parameter.type === 'bytes') return '0x'
  if (parameter.type.startsWith('bytes')) return `0x${'00'.repeat(Number(parameter.type.slice(5)))}`
  if (parameter.type !== 'tuple') return 0n
  const components = (parameter as { readonly components: readonly AbiParameter[] }).components
  return Object.fromEntries(components.map((component) => [component.name, nothing(component)]))
}

function changing(abi: Abi): readonly AbiFunction[] {
  return abi.filter(
    (item): item is AbiFunction =>
      item.type === 'function' && item.stateMutability !== 'view' && item.stateMutability !== 'pure',
  )
}

function readRoles(page: string): Role[] {
  const rows = page.split('\n').filter((line) => line.startsWith('|') && line.includes('`'))
  return rows.flatMap((row) => {
    const [contract = '', functions = '', who = '', refusal = ''] = row
      .split('|')
      .slice(1)
      .map((cell) => cell.trim())
    const names = functions.split(' ').map((name) => name.replaceAll('`', ''))
    return names.map((functionName) => ({ contract, functionName, who, refusal: refusal.replaceAll('`', '') }))
  })
}

/** Of the contracts that are deployed; those of others are parts of theirs. */
async function readAbis(): Promise<ReadonlyMap<string, Abi>> {
  const directory = join(packageDirectory, 'src', 'generated')
  const abis = new Map<string, Abi>()
  for (const file of readdirSync(directory)) {
    const values = Object.entries((await import(join(directory, file))) as Record<string, unknown>)
    const abi = values.find(([name]) => name.endsWith('Abi'))
    const isDeployed = values.some(([name]) => name.endsWith('Bytecode'))
    if (abi === undefined || !isDeployed) continue
    const [variable] = abi
    abis.set((variable[0]?.toUpperCase() ?? '') + variable.slice(1, -'Abi'.length), abi[1] as Abi)
  }
  return abis
}
