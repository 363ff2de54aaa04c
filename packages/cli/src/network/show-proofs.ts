/** Prints the proof history of a network, straight from its chain: the supervisor is not asked. */
import { once } from 'node:events'
import { type Chain, ChainError, storageKind } from '@nupeerstack/contracts-client'
import { CliError } from '../cli-error.ts'
import { readEnvironment } from '../config.ts'
import { rpcUrlOf } from '../local/ports.ts'
import { styleFor } from '../terminal/style.ts'
import { readDeployment } from './env-document.ts'
import { type FoundNetwork, findNetwork } from './find-network.ts'
import { readOperators } from './node-operators.ts'
import { openNetworkChain } from './open-network-chain.ts'
import { followProofs, type ProofEvent, readProofs } from './proof-history.ts'
import { renderProof, renderProofTitles } from './render-proof.ts'

export async function showProofs(options: {
  readonly data?: string
  readonly json?: true
  readonly watch?: true
  readonly periods: number
}): Promise<void> {
  const found = findNetwork(options.data)
  const style = styleFor(process.stdout, readEnvironment().isColourUnwelcome)
  const print = (proof: ProofEvent): void =>
    console.log(options.json ? JSON.stringify(proof) : renderProof(proof, style))

  await using chain = await openAnsweringChain(found)
  const operators = readOperators(found)
  const past = await readProofs(chain, operators, options.periods)
  if (options.json && !options.watch) {
    console.log(
      JSON.stringify({ periodBlocks: chain.kind(storageKind).beacon.periodBlocks, proofs: past }, undefined, 2),
    )
    return
  }
  if (!options.json) console.log(renderProofTitles(style))
  for (const proof of past) print(proof)
  if (!options.watch) {
    if (past.length === 0) console.log(style.dim('No period has been challenged yet.'))
    return
  }
  const lastBlock = past.at(-1)?.block ?? 0
  using _following = followProofs(chain, operators, (proof) => {
    if (proof.block > lastBlock) print(proof)
  })
  await once(process, 'SIGINT')
}

async function openAnsweringChain({ network, layout }: FoundNetwork): Promise<Chain> {
  if (readDeployment(layout.chain.deployment) === undefined) {
    throw new CliError('not-running', `The network in ${layout.root} was never started to the end; run “nps dev”.`)
  }
  try {
    const chain = await openNetworkChain({ network, layout })
    await chain.head()
    return chain
  } catch (error) {
    if (!(error instanceof ChainError)) throw error
    throw new CliError('not-running', `No chain answers at ${rpcUrlOf(network)}; start the network with “nps dev”.`, {
      cause: error,
    })
  }
}
