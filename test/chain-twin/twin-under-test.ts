/** The twin, at the addresses of another chain and with what that has begun with. */
import type { Deployment } from '@nupeerstack/contracts-client'
import { type Address, addressOfPrivateKey } from '@nupeerstack/protocol'
import { devDeployerKey } from '../../packages/contracts-client/src/index.ts'
import { prevrandaoUnder } from '../simulation/twins/chain/chain-twin.ts'
import { deployTwins } from '../simulation/twins/chain/contracts/deployed-contracts.ts'
import { addWei } from '../simulation/twins/chain/ledger/accounts.ts'
import { Ledger } from '../simulation/twins/chain/ledger/ledger.ts'
import { createJsonRpc } from '../simulation/twins/chain/rpc/json-rpc.ts'
import {
  beginsAtBlock,
  type ChainUnderTest,
  dollarsEach,
  rewardsGiven,
  tokensEach,
  twinParameters,
  weiEach,
} from './chain-under-test.ts'

export function createTwinUnderTest(
  accounts: readonly Address[],
  seed: number,
  {
    deployment,
    repairFund,
    beacon,
    missBook,
    forcedAnswers,
    signedFraud,
  }: {
    readonly deployment: Deployment
    readonly repairFund: Address
    readonly beacon: Address
    readonly missBook: Address
    readonly forcedAnswers: Address
    readonly signedFraud: Address
  },
): ChainUnderTest {
  const governor = addressOfPrivateKey(devDeployerKey)
  const contracts = deployTwins(
    { deployment, repairFund, beacon, missBook, forcedAnswers, signedFraud, governor },
    twinParameters,
  )
  const settings = { firstBlock: beginsAtBlock, timestamp: 1_700_000_000, prevrandaoOf: prevrandaoUnder(seed) }
  const ledger = new Ledger(contracts, settings)
  const rpc = createJsonRpc(ledger)
  ledger.endow((call) => {
    contracts.stakingToken.mint(call, beacon, rewardsGiven)
    for (const account of accounts) {
      addWei(call, account, weiEach)
      contracts.stakingToken.mint(call, account, tokensEach)
      contracts.stablecoin.mint(call, account, dollarsEach)
    }
  })
  const mineOne = () => ledger.mine(ledger.head.timestamp + 1)
  return {
    name: 'twin',
    deployment,
    exchange:
      (account) =>
      async ({ method, params }) => {
        const reply = rpc.answer({ account, head: ledger.head }, method, params as readonly unknown[])
        if (method === 'eth_sendRawTransaction' && 'result' in reply) mineOne()
        return reply
      },
    async mine(count) {
      for (let i = 0; i < count; i++) mineOne()
    },
  }
}
