/** The state of a network for people: `nps status`. */
import type { Style } from '../terminal/style.ts'
import { renderFacts, renderTable } from '../terminal/table.ts'
import { formatBytes, formatCount, formatStablecoins, formatTokens } from '../units.ts'
import type { DaemonWarning, DealStatus, Health, NetworkStatus, NodeStatus } from './network-status.ts'
import { renderNotices, renderRunway } from './render-deals.ts'

/** Lines without indent at the headings; every table aligned. */
export function renderStatus(status: NetworkStatus, style: Style): string[] {
  const { chain, gateway, objects, proofs, nodes, deals } = status
  const where = status.dataPath ?? `chain ${chain.chainId}`
  const open = deals.filter(({ isOpen }) => isOpen)
  const broken = open.filter(({ state }) => state === 'broken')
  const pieces = open.reduce((sum, deal) => sum + deal.pieces, 0)
  const escrow = open.reduce((sum, deal) => sum + BigInt(deal.escrow), 0n)
  const paid = deals.reduce((sum, deal) => sum + BigInt(deal.paid), 0n)
  const runway = renderRunway(status, style)
  return [
    `${healthMark(status.health, style)}  ${style.dim(where)}`,
    '',
    ...renderFacts(
      [
        [
          'Chain',
          chain.block === null
            ? style.bad(chain.state)
            : `block ${formatCount(chain.block)}, period ${chain.period} (block ${chain.blocksIntoPeriod} of ${chain.periodBlocks})  ${style.dim(chain.rpcUrl)}`,
        ],
        ['Gateway', gateway === null ? '–' : `${gateway.state}  ${style.dim(gateway.endpoint ?? '')}`],
        [
          'Objects',
          objects === null
            ? '–'
            : `${formatCount(objects.count)} in ${formatCount(objects.buckets)} ${objects.buckets === 1 ? 'bucket' : 'buckets'}, ${formatBytes(objects.sizeBytes)}${status.profile === null ? '' : `, coded ${status.profile}`}`,
        ],
        [
          'Deals',
          `${open.length} open, ${formatCount(pieces)} pieces promised, ${formatStablecoins(paid)} paid, ${formatStablecoins(escrow)} in escrow${broken.length === 0 ? '' : style.bad(`, ${broken.length} broken`)}`,
        ],
        ...(runway === undefined ? [] : [['Escrow', runway] as const]),
        [
          'Proofs',
          proofs === null
            ? '–'
            : `${formatCount(proofs.proven)} proven, ${proofs.missedInWindow} missed lately, ${formatTokens(BigInt(proofs.slashed))} slashed`,
        ],
      ],
      style,
    ),
    ...broken.map((deal) => brokenLine(deal, style)),
    ...renderNotices(status, style),
    '',
    ...renderTable(
      [
        { title: 'Node', align: 'right' },
        { title: 'State' },
        { title: 'Shards', align: 'right' },
        { title: 'Used', align: 'right' },
        { title: 'Of', align: 'right' },
        { title: 'Pieces', align: 'right' },
        { title: 'Bond', align: 'right' },
        { title: 'Slashed', align: 'right' },
        { title: 'Proven', align: 'right' },
        { title: 'Last', align: 'right' },
        { title: 'Misses', align: 'right' },
        { title: 'Operator' },
      ],
      nodes.map((node) => nodeRow(node, style)),
      style,
    ).map((line) => `  ${line}`),
    ...renderRefusedPrices(status, style),
    ...renderProblems(status, style),
    ...renderWarnings(status.warnings, style),
  ]
}

/** A line for each, below an empty one; nothing where nobody warns. */
export function renderWarnings(warnings: readonly DaemonWarning[], style: Style): string[] {
  if (warnings.length === 0) return []
  const line = ({ node, code, message, since }: DaemonWarning): string =>
    `  ${style.warn(`! ${node === null ? 'gateway' : `node ${node}`}: ${message}`)} ${style.dim(`(${code}, since ${since})`)}`
  return ['', ...warnings.map(line)]
}

/** A line for each node that the gateway finds too dear, below an empty one. */
function renderRefusedPrices({ gateway, nodes }: NetworkStatus, style: Style): string[] {
  const refused = (gateway?.details?.storage?.nodes ?? []).flatMap(({ operator, refusedPrice }) => {
    if (refusedPrice === undefined) return []
    const id = nodes.find((node) => node.operator === operator)?.id
    const name = id === undefined ? `the node of ${operator}` : `node ${id}`
    return [
      `${name} asks ${formatStablecoins(BigInt(refusedPrice))} stablecoins for a GiB and 30 days: no deal is opened`,
    ]
  })
  return refused.length === 0 ? [] : ['', ...refused.map((line) => `  ${style.warn(`! ${line}`)}`)]
}

/** A line for each process that answers and could not be read, below an empty one. */
function renderProblems({ gateway, nodes, unplaced }: NetworkStatus, style: Style): string[] {
  const problems = [
    ...unplaced,
    { name: 'the gateway', problem: gateway?.problem ?? null },
    ...nodes.map(({ id, problem }) => ({ name: `node ${id}`, problem })),
  ].filter(({ problem }) => problem !== null)
  if (problems.length === 0) return []
  return ['', ...problems.map(({ name, problem }) => `  ${style.warn(`! ${name} ${problem}`)}`)]
}

/** `● healthy` in the colour of how bad it is. */
export function healthMark(health: Health, style: Style): string {
  switch (health) {
    case 'ok':
      return `${style.good('●')} healthy`
    case 'degraded':
      return `${style.warn('●')} degraded: reads and writes work`
    case 'read-only':
      return `${style.warn('●')} read-only: too few nodes to write`
    case 'down':
      return `${style.bad('●')} down: too few nodes, or no gateway`
    case 'unknown':
      return `${style.dim('●')} as the chain has it: no gateway has answered`
  }
}

/** A node's state in a word, with a mark that does without colours. */
export function stateMark({ state, standing }: NodeStatus, style: Style): string {
  if (standing?.isEvicted) return style.bad('✗ evicted')
  switch (state) {
    case 'up':
      return `${style.good('●')} up`
    case 'starting':
      return style.warn('◌ starting')
    case 'crashed':
      return style.bad('✗ crashed')
    case 'killed':
      return style.bad('○ killed')
    case 'stopped':
      return style.dim('○ stopped')
    case 'silent':
      return style.bad('✗ silent')
    case 'unasked':
      return style.dim('· not asked')
  }
}

function brokenLine({ id, node, brokenBecause }: DealStatus, style: Style): string {
  const why = brokenBecause ?? 'the two sides disagree'
  return `${style.bad('✗')} deal ${id}${node === null ? '' : ` with node ${node}`} is broken: ${why}. Its shards move to other deals.`
}

function nodeRow(node: NodeStatus, style: Style): string[] {
  const { bond, standing } = node
  const slashed = BigInt(bond?.slashed ?? 0)
  return [
    String(node.id),
    stateMark(node, style),
    node.shards === null ? '–' : formatCount(node.shards),
    node.usedBytes === null ? '–' : formatBytes(node.usedBytes),
    node.capacityBytes === null ? '–' : formatBytes(node.capacityBytes),
    standing === null ? '–' : formatCount(standing.pieces),
    bond === null ? '–' : formatTokens(BigInt(bond.total)),
    slashed === 0n ? '0' : style.bad(formatTokens(slashed)),
    standing === null ? '–' : formatCount(standing.provenCount),
    standing === null || standing.lastProvenPeriod === 0 ? '–' : `period ${standing.lastProvenPeriod}`,
    standing === null ? '–' : standing.missesInWindow === 0 ? '0' : style.bad(String(standing.missesInWindow)),
    style.dim(node.operator),
  ]
}
