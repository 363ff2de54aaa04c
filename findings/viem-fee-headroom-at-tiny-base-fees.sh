#!/usr/bin/env bash
# viem 2.57.20: `estimateFeesPerGas` multiplies the base fee by 1.2 and rounds down in whole wei. At a base fee of 1 to 4 wei, which quiet
# rollups and private chains reach, `maxFeePerGas` is the base fee itself: the transaction is stuck as soon as the next block costs one wei more,
# while from 5 wei on there is headroom. One would expect at least one wei of it.
# Seen: base 1 → 1, 2 → 2, 3 → 3, 4 → 4, 5 → 6, 100 → 120.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund viem@2.57.20
cat > run.mjs <<'JS'
import { createPublicClient, custom } from 'viem'

const zeros = (bytes) => `0x${'00'.repeat(bytes)}`
async function maxFeeAt(baseFee) {
  const block = {
    number: '0x1', hash: zeros(32), parentHash: zeros(32), timestamp: '0x1', gasLimit: '0x1c9c380', gasUsed: '0x0', size: '0x1',
    baseFeePerGas: `0x${baseFee.toString(16)}`, transactions: [], uncles: [], difficulty: '0x0', nonce: zeros(8), miner: zeros(20),
    logsBloom: zeros(256), stateRoot: zeros(32), transactionsRoot: zeros(32), receiptsRoot: zeros(32), sha3Uncles: zeros(32),
    mixHash: zeros(32), extraData: '0x',
  }
  const answers = { eth_getBlockByNumber: block, eth_maxPriorityFeePerGas: '0x0' }
  const client = createPublicClient({ transport: custom({ request: async ({ method }) => answers[method] }) })
  return (await client.estimateFeesPerGas()).maxFeePerGas
}

const seen = []
for (const baseFee of [1n, 2n, 3n, 4n, 5n, 100n]) seen.push(`${baseFee} → ${await maxFeeAt(baseFee)}`)
console.log(`base fee → maxFeePerGas, wei: ${seen.join(', ')}`)
process.exitCode = seen.join(', ') === '1 → 1, 2 → 2, 3 → 3, 4 → 4, 5 → 6, 100 → 120' ? 0 : 1
JS
node run.mjs
