/**
 * The development chain, as the daemon that it is, with a checkpoint after every few transactions; then once more with a journal
 * that a power cut has made shorter than the archive. What was answered is there after any end, block by block.
 */
import assert from 'node:assert/strict'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { devDeployerKey, startDevChain } from '@nupeerstack/contracts-client'
import { type ArmedProcess, type Arming, type EndedProcess, startArmed } from '../armed-process.ts'
import { type Account, callRpc, openAccount } from '../rpc-account.ts'
import type { Scene } from '../scene.ts'
import type { Told } from '../told.ts'

const program = join(import.meta.dirname, '../../../packages/contracts-client/src/dev-chain/main.ts')
const chainId = 31_337
const transactions = 14
const checkpointTransactions = 4
const blockIntervalMs = 40
/** At the end, which a power cut may take. */
const emptyBlocks = 3

export function openDevChainScene(): Scene {
  return { name: 'development chain', isExclusive: false, run, check, async [Symbol.asyncDispose]() {} }
}

async function run(folder: string, _seed: number, arming: Arming): Promise<EndedProcess> {
  const told: Told[] = []
  const first = await runOnce(folder, arming, told)
  if (first.wasKilled || first.failure !== undefined) return first
  forgetLastBlock(join(folder, 'blocks.journal'))
  return await runOnce(folder, arming, told)
}

/** Sends transactions one after another, each seen in its block. */
async function runOnce(folder: string, arming: Arming, told: Told[]): Promise<EndedProcess> {
  const config = `${folder}.json`
  const settings = { directory: folder, port: 0, chainId, blockIntervalMs, checkpointTransactions }
  writeFileSync(config, JSON.stringify(settings))
  const armed = startArmed(program, ['--config', config], arming)
  const rpcUrl = await rpcUrlOf(armed)
  if (rpcUrl !== undefined) await sendMany(rpcUrl, told).catch(() => undefined)
  armed.child.kill('SIGTERM')
  return { ...(await armed.ended), told }
}

async function sendMany(rpcUrl: string, told: Told[]): Promise<void> {
  const account = await openAccount(rpcUrl, devDeployerKey)
  for (let count = 0; count < transactions; count++) {
    const { hash, blockNumber, blockHash } = await account.transferNothing()
    told.push({ what: 'mined', state: 'done', hash, blockNumber, blockHash })
  }
  const height = async () => Number(await callRpc<string>(rpcUrl, 'eth_blockNumber'))
  const last = await height()
  while ((await height()) < last + emptyBlocks) await pause(blockIntervalMs)
}

/** Resolves when the daemon is ready, with `undefined` where it has ended before. */
async function rpcUrlOf({ child, ended }: ArmedProcess): Promise<string | undefined> {
  const ready = new Promise<string>((resolve) => {
    child.on('message', (message: { readonly kind: string; readonly rpcUrl?: string }) => {
      if (message.rpcUrl !== undefined) resolve(message.rpcUrl)
    })
  })
  return await Promise.race([ready, ended.then(() => undefined)])
}

/** What a power cut may do: an empty block's line is not synced. */
function forgetLastBlock(journal: string): void {
  const lines = readFileSync(journal, 'utf8').split('\n')
  const last = lines.at(-2) ?? ''
  assert.ok(lines.length > 2 && !last.includes('"transactions"'), 'the last block is empty')
  truncateSync(journal, lines.slice(0, -2).join('\n').length + 1)
}

async function check(folder: string, told: readonly Told[]): Promise<void> {
  await using chain = await startDevChain({ directory: folder, port: 0, chainId, miningAtStart: false })
  const { rpcUrl } = chain
  for (const { hash, blockNumber, blockHash } of told) {
    const receipt = await callRpc<Record<string, string> | null>(rpcUrl, 'eth_getTransactionReceipt', hash)
    assert.equal(receipt?.blockHash, blockHash, `transaction ${hash} of block ${blockNumber}`)
    const block = await callRpc<Record<string, string> | null>(rpcUrl, 'eth_getBlockByNumber', blockNumber, false)
    assert.equal(block?.hash, blockHash)
  }
  const account: Account = await openAccount(rpcUrl, devDeployerKey)
  assert.ok(account.nonce >= told.length)
  await account.transferNothing()
}
