import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOfKind, storageKind } from '@nupeerstack/contracts-client'
import { createIdentity, silentLogger } from '@nupeerstack/node-host'
import { type Address, parseAddress } from '@nupeerstack/protocol'
import { createRegistration, RegistrationError } from '../src/registration.ts'
import { startTestChain } from './chain-fixtures.ts'

const signal = new AbortController().signal

test('a node bonds and registers once, sends nothing while nothing differs, and renews what changed', async () => {
  await using testChain = await startTestChain()
  const chain = await testChain.actor()
  const kind = addressOfKind(testChain.deployment, storageKind)
  const { peerId } = createIdentity()
  const node = { peerId, addresses: ['/ip4/127.0.0.1/tcp/4001'], kinds: [kind] }
  const registration = createRegistration({ chain, log: silentLogger }, { provisions: [{ kind, bond: 50n }] })
  await registration.register(node, signal)
  assert.equal((await chain.bonds.bond(chain.account)).provisioned, 50n)
  assert.deepEqual(await chain.market.nodes(kind), [
    { peerId, addresses: node.addresses, operator: chain.account, isEligible: true },
  ])

  const { number } = await chain.head()
  await registration.register(node, signal)
  assert.equal((await chain.head()).number, number)

  const moved = { ...node, addresses: ['/ip4/127.0.0.1/tcp/4002'] }
  await registration.register(moved, signal)
  assert.deepEqual((await chain.market.node(chain.account, kind))?.addresses, moved.addresses)
  await createRegistration({ chain, log: silentLogger }, { provisions: [{ kind, bond: 80n }] }).register(moved, signal)
  assert.equal((await chain.bonds.bond(chain.account)).provisioned, 80n)
})

test('a node bonds what it has, and does not register without any bond', async () => {
  await using testChain = await startTestChain()
  const chain = await testChain.actor()
  const kind = addressOfKind(testChain.deployment, storageKind)
  const node = { peerId: createIdentity().peerId, addresses: [], kinds: [kind] }
  const balance = await chain.bonds.balance(chain.account)
  const registration = createRegistration({ chain, log: silentLogger }, { provisions: [{ kind, bond: balance * 2n }] })
  await registration.register(node, signal)
  assert.equal((await chain.bonds.bond(chain.account)).provisioned, balance)

  const poor = {
    account: chain.account,
    market: chain.market,
    bonds: {
      ...chain.bonds,
      balance: async () => 0n,
      provision: async () => ({ amount: 0n, thawing: 0n, thawedAtBlock: 0 }),
    },
  }
  await assert.rejects(
    createRegistration({ chain: poor, log: silentLogger }, { provisions: [{ kind, bond: 1n }] }).register(node, signal),
    RegistrationError,
  )
})

test('each kind has its own target, and a fine of the one is not counted for the other', async () => {
  const [storage, riddle] = [parseAddress(`0x${'11'.repeat(20)}`), parseAddress(`0x${'22'.repeat(20)}`)]
  const deposits: [Address, bigint][] = []
  const registered: Address[] = []
  const receipt = { transactionHash: '0x', blockNumber: 0, gasUsed: 0 } as const
  let balance = 1_000n
  const chain = {
    account: parseAddress(`0x${'33'.repeat(20)}`),
    market: {
      node: async () => undefined,
      async registerNode(kind: Address) {
        registered.push(kind)
        return receipt
      },
    },
    bonds: {
      balance: async () => balance,
      provision: async (_: Address, kind: Address) => ({
        amount: kind === storage ? 90n : 0n,
        thawing: 0n,
        thawedAtBlock: 0,
      }),
      slashedBy: async (kind: Address) => (kind === storage ? 10n : 0n),
      async deposit(kind: Address, amount: bigint) {
        deposits.push([kind, amount])
        balance -= amount
        return receipt
      },
    },
  }
  const provisions = [
    { kind: storage, bond: 100n },
    { kind: riddle, bond: 40n },
  ]
  const node = { peerId: createIdentity().peerId, addresses: [], kinds: [storage, riddle] }
  await createRegistration({ chain, log: silentLogger }, { provisions }).register(node, signal)
  assert.deepEqual(deposits, [[riddle, 40n]])
  assert.deepEqual(registered, [storage, riddle])
  assert.equal(balance, 960n)
})

test('what another node of the operator has registered for another kind is left alone', async () => {
  await using testChain = await startTestChain()
  const chain = await testChain.actor()
  const storage = addressOfKind(testChain.deployment, storageKind)
  const other = parseAddress(`0x${'22'.repeat(20)}`)
  const registration = createRegistration({ chain, log: silentLogger }, { provisions: [] })
  const first = { peerId: createIdentity().peerId, addresses: ['/ip4/127.0.0.1/tcp/4001'] }
  const second = { peerId: createIdentity().peerId, addresses: ['/ip4/127.0.0.1/tcp/4002'] }
  await registration.register({ ...first, kinds: [storage] }, signal)
  await registration.register({ ...second, kinds: [other] }, signal)
  assert.deepEqual(await chain.market.node(chain.account, storage), { operator: chain.account, ...first })
  assert.deepEqual(await chain.market.node(chain.account, other), { operator: chain.account, ...second })
})

test('what was slashed is not paid in again by itself', async () => {
  await using testChain = await startTestChain()
  const chain = await testChain.actor()
  const kind = addressOfKind(testChain.deployment, storageKind)
  let provisioned = 0n
  const fined = {
    account: chain.account,
    market: chain.market,
    bonds: {
      balance: chain.bonds.balance,
      provision: async () => ({ amount: 90n, thawing: 0n, thawedAtBlock: 0 }),
      slashedBy: async () => 10n,
      async deposit(_: unknown, amount: bigint) {
        provisioned += amount
        return { transactionHash: '0x' as const, blockNumber: 0, gasUsed: 0 }
      },
    },
  }
  const node = { peerId: createIdentity().peerId, addresses: [], kinds: [kind] }
  await createRegistration({ chain: fined, log: silentLogger }, { provisions: [{ kind, bond: 100n }] }).register(
    node,
    signal,
  )
  assert.equal(provisioned, 0n)
  await createRegistration({ chain: fined, log: silentLogger }, { provisions: [{ kind, bond: 130n }] }).register(
    node,
    signal,
  )
  assert.equal(provisioned, 30n)
})
