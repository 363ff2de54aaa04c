/** Prints verdicts on evidence from a chain: of the development network, or of any node and deployment that are named. */
import { type EvidenceVerdict, verifyEvidence } from '@nupeerstack/client'
import { ChainError, type EvidenceQuery, readEvidence } from '@nupeerstack/contracts-client'
import { parseAddress, parseDealId } from '@nupeerstack/protocol'
import { CliError } from '../cli-error.ts'
import { readEnvironment } from '../config.ts'
import { rpcUrlOf } from '../local/ports.ts'
import { type Style, styleFor } from '../terminal/style.ts'
import { readDeployment } from './env-document.ts'
import { findNetwork } from './find-network.ts'

export interface AuditOptions {
  readonly tx?: string
  readonly deal?: string
  readonly number?: number
  readonly operator?: string
  readonly period?: number
  readonly rpc?: string
  readonly deployment?: string
  readonly data?: string
  readonly json?: true
}

export async function showAudit(options: AuditOptions): Promise<void> {
  const query = queryOf(options)
  const verdicts = (await evidenceOf(options, query)).map(verifyEvidence)
  if (verdicts.length === 0) {
    throw new CliError('refused', 'The chain has nothing of that which could be verified.')
  }
  const holds = verdicts.every((verdict) => verdict.holds)
  if (options.json) console.log(JSON.stringify({ holds, verdicts }, undefined, 2))
  else {
    const style = styleFor(process.stdout, readEnvironment().isColourUnwelcome)
    for (const verdict of verdicts) console.log(render(verdict, style))
  }
  if (!holds) process.exitCode = 1
}

/** Throws CliError `usage` where it is not exactly one of the three. */
function queryOf({ tx, deal, number, operator, period }: AuditOptions): EvidenceQuery {
  const asked = [
    tx !== undefined,
    deal !== undefined || number !== undefined,
    operator !== undefined || period !== undefined,
  ]
  const usage = 'Name one of --tx, --deal with --number, --operator with --period.'
  if (asked.filter(Boolean).length !== 1) throw new CliError('usage', usage)
  try {
    if (tx !== undefined) {
      if (!/^0x[0-9a-f]{64}$/i.test(tx)) throw new CliError('usage', `${tx} is not the hash of a transaction.`)
      return { transaction: tx.toLowerCase() as `0x${string}` }
    }
    if (deal !== undefined && number !== undefined) return { dealId: parseDealId(deal), number }
    if (operator !== undefined && period !== undefined) return { operator: parseAddress(operator), period }
  } catch (cause) {
    if (cause instanceof CliError) throw cause
    throw new CliError('usage', `${(cause as Error).message}.`, { cause })
  }
  throw new CliError('usage', usage)
}

async function evidenceOf(options: AuditOptions, query: EvidenceQuery) {
  const isNamed = options.rpc !== undefined && options.deployment !== undefined
  const found = isNamed ? undefined : findNetwork(options.data)
  const rpcUrl = options.rpc ?? (found && rpcUrlOf(found.network)) ?? ''
  const file = options.deployment ?? found?.layout.chain.deployment ?? ''
  const deployment = readDeployment(file)
  if (deployment === undefined) throw new CliError('bad-config', `There is no deployment in ${file}.`)
  try {
    return await readEvidence({ rpcUrl, deployment }, query)
  } catch (error) {
    if (!(error instanceof ChainError)) throw error
    throw new CliError('unreachable', `The chain at ${rpcUrl} does not say: ${error.message}.`, { cause: error })
  }
}

function render({ subject, transaction, holds, steps }: EvidenceVerdict, style: Style): string {
  const lines = steps.map((step) => `  ${step.holds ? style.good('✓') : style.bad('✗')} ${step.says}`)
  const end = holds ? style.good('Everything holds.') : style.bad('Not everything holds.')
  return [`${subject}, ${style.dim(transaction)}`, ...lines, end].join('\n')
}
