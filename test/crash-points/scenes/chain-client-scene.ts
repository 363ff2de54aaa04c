/**
 * A chain client with its journal, over a real chain, which answers now and then as chains do: it refuses a transaction for want of
 * money, and forgets one that it had mined. A deposit has a bit of its own, so the sum says which were made, and how often.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { addressOfKind, connectChain, devDeployerKey, fundAccount, storageKind } from '@nupeerstack/contracts-client'
import { addressOfPrivateKey } from '@nupeerstack/protocol'
import { createSeededRandomness } from '@nupeerstack/runtime'
import { RpcRefusal, startRpcProxy } from '../../../packages/contracts-client/test/rpc-proxy.ts'
import { startTestNetwork } from '../../../packages/contracts-client/test/test-network.ts'
import { startArmed } from '../armed-process.ts'
import type { Scene } from '../scene.ts'

const actor = join(import.meta.dirname, '../actors/chain-client-actor.ts')
/** The first and the sixth are of the allowance, which is for a few deposits. */
const refusedSend = 7
const forgottenSend = 12

export async function openChainClientScene(): Promise<Scene> {
  const network = await startTestNetwork()
  const { rpcUrl } = network.devChain
  const { deployment } = network
  const kind = addressOfKind(deployment, storageKind)

  return {
    name: 'chain client',
    isExclusive: false,
    async run(folder, seed, arming) {
      const key = createSeededRandomness(seed).bytes(32)
      key.set(Buffer.from(String(process.hrtime.bigint())).subarray(-8))
      const account = addressOfPrivateKey(key)
      await fundAccount({ rpcUrl, deployment, funderKey: devDeployerKey }, account)
      await using proxy = await startRpcProxy(rpcUrl)
      misbehave(proxy)
      const args = [proxy.url, JSON.stringify(deployment), Buffer.from(key).toString('hex'), folder]
      return await startArmed(actor, args, arming).ended
    },
    async check(folder, told) {
      const key = told.find(({ what }) => what === 'account')?.key
      if (key === undefined) return
      const privateKey = new Uint8Array(Buffer.from(String(key), 'hex'))
      await using chain = await connectChain({
        rpcUrl,
        deployment,
        privateKey,
        directory: folder,
        pollingIntervalMs: 20,
      })
      const { total } = await chain.bonds.bond(chain.account)
      const bits = (what: string, state: string) =>
        told.filter((each) => each.what === what && each.state === state).map(({ bit }) => Number(bit))
      const sumOf = (of: readonly number[]) => of.reduce((sum, bit) => sum | (1n << BigInt(bit)), 0n)
      const done = sumOf(bits('deposit', 'done'))
      const open = sumOf(bits('deposit', 'begun')) & ~done & ~sumOf(bits('refused', 'done'))
      assert.equal(total & done, done, 'a deposit that was acknowledged is not there')
      assert.equal(total & ~done & ~open, 0n, 'a deposit was made twice, or one that was refused')
      await chain.bonds.deposit(kind, 1n << 40n)
      assert.equal((await chain.bonds.bond(chain.account)).total, total + (1n << 40n))
      // That a transaction is mined is noted with the blocks that come, a while after its caller has heard of it.
      for (const signal = AbortSignal.timeout(30_000); chain.unmined().count > 0; await pause(20)) {
        assert.ok(!signal.aborted, `${chain.unmined().count} transactions are for ever under way`)
      }
    },
    [Symbol.asyncDispose]: () => network[Symbol.asyncDispose](),
  }
}

function misbehave(proxy: Awaited<ReturnType<typeof startRpcProxy>>): void {
  let sends = 0
  let countsToForget = 0
  proxy.before = ({ method }) => {
    if (method !== 'eth_sendRawTransaction') return undefined
    sends++
    if (sends === forgottenSend) countsToForget = 6
    return sends === refusedSend ? new RpcRefusal('insufficient funds for gas * price + value') : undefined
  }
  proxy.after = ({ method }, result) => {
    if (method !== 'eth_getTransactionCount' || countsToForget === 0) return result
    countsToForget--
    return `0x${Math.max(0, Number(result) - 2).toString(16)}`
  }
}
