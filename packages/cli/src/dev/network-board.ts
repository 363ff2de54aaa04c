/**
 * The running network at the foot of a terminal: nodes at a glance, and keys that kill and revive them. Longer answers
 * are printed above it and scroll by.
 */
import { systemTimers } from '@nupeerstack/runtime'
import type { NetworkStatus, NodeStatus } from '../network/network-status.ts'
import { followProofs } from '../network/proof-history.ts'
import { renderProof } from '../network/render-proof.ts'
import { healthMark, renderStatus, renderWarnings, stateMark } from '../network/render-status.ts'
import { listenForKeys } from '../terminal/keys.ts'
import { createLiveRegion } from '../terminal/live-region.ts'
import type { Style } from '../terminal/style.ts'
import { renderTable } from '../terminal/table.ts'
import { formatBytes, formatCount, formatTokens } from '../units.ts'
import type { DevNetwork } from './dev-network.ts'

const refreshMs = 1_000

type Terminal = { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream; readonly style: Style }

/** Shows the network until it is disposed; `stop` is called when the user quits. */
export function showNetworkBoard(
  network: DevNetwork,
  { input, output, style }: Terminal,
  stop: () => void,
): Disposable {
  const region = createLiveRegion(output)
  let status: NetworkStatus | undefined
  let notice = ''
  let isStopping = false
  let proofs: Disposable | undefined

  const draw = (): void => region.draw(isStopping ? ['', style.dim('  Stopping …')] : board())
  const refresh = async (): Promise<void> => {
    status = await network.status()
    draw()
  }
  const timer = systemTimers.setInterval(() => void refresh(), refreshMs)
  const keys = listenForKeys(input, (key) => void onKey(key))
  output.on('resize', draw)
  draw()
  void refresh()

  return {
    [Symbol.dispose]() {
      isStopping = true
      systemTimers.clearInterval(timer)
      proofs?.[Symbol.dispose]()
      keys[Symbol.dispose]()
      output.off('resize', draw)
      draw()
      region[Symbol.dispose]()
    },
  }

  async function onKey(key: string): Promise<void> {
    if (key === 'q' || key === 'ctrl-c' || key === 'ctrl-d') return stop()
    if (key === 's') return region.print(status === undefined ? [] : ['', ...renderStatus(status, style)])
    if (key === 'p') return toggleProofs()
    if (/^[1-9]$/.test(key)) await toggleNode(Number(key))
  }

  async function toggleNode(id: number): Promise<void> {
    const state = network.nodeState(id)
    if (state === undefined || state === 'starting') return
    try {
      if (state === 'up' || state === 'crashed') {
        await network.killNode(id)
        notice = `Node ${id} was killed. Press ${id} again to revive it.`
      } else {
        notice = `Node ${id} is starting.`
        draw()
        await network.startNode(id)
        notice = `Node ${id} is back.`
      }
    } catch (error) {
      notice = error instanceof Error ? error.message : String(error)
    }
    await refresh()
  }

  function toggleProofs(): void {
    if (proofs !== undefined) {
      proofs[Symbol.dispose]()
      proofs = undefined
      notice = 'Proofs are no longer shown.'
    } else {
      notice = 'Proofs are shown as they reach the chain; press p again to stop.'
      proofs = followProofs(network.chain, network.operators, (proof) => region.print([renderProof(proof, style)]))
    }
    draw()
  }

  function board(): string[] {
    if (status === undefined) return ['', style.dim('  Asking the nodes …')]
    const { chain, objects, nodes } = status
    const facts = [
      `${healthMark(status.health, style)}`,
      `period ${chain.period ?? '?'} ${style.dim(`(block ${chain.blocksIntoPeriod ?? '?'} of ${chain.periodBlocks})`)}`,
      objects === null ? '' : `${formatCount(objects.count)} objects, ${formatBytes(objects.sizeBytes)}`,
    ]
    const table = renderTable(
      [
        { title: '' },
        { title: 'State' },
        { title: 'Shards', align: 'right' },
        { title: 'Used', align: 'right' },
        { title: 'Bond', align: 'right' },
        { title: 'Proven', align: 'right' },
        { title: 'Misses', align: 'right' },
      ],
      nodes.map((node) => row(node, style)),
      style,
    )
    return [
      '',
      `  ${facts.filter((fact) => fact !== '').join(style.dim('  ·  '))}`,
      '',
      ...table.map((line) => `  ${line}`),
      ...renderWarnings(status.warnings, style),
      '',
      `  ${keyHelp(Math.min(9, nodes.length))}`,
      ...(notice === '' ? [] : [`  ${style.warn(notice)}`]),
    ]
  }

  function keyHelp(lastKey: number): string {
    const key = (name: string, does: string): string => `${style.bold(name)} ${style.dim(does)}`
    return [
      key(`1–${lastKey}`, 'kill or revive a node'),
      key('s', 'status'),
      key('p', 'proofs'),
      key('q', 'quit'),
    ].join('   ')
  }
}

function row(node: NodeStatus, style: Style): string[] {
  const { bond, standing } = node
  return [
    style.bold(String(node.id)),
    stateMark(node, style),
    node.shards === null ? '–' : formatCount(node.shards),
    node.usedBytes === null ? '–' : formatBytes(node.usedBytes),
    bond === null ? '–' : formatTokens(BigInt(bond.total)),
    standing === null || standing.lastProvenPeriod === 0 ? '–' : String(standing.lastProvenPeriod),
    standing === null ? '–' : standing.missesInWindow === 0 ? '0' : style.bad(String(standing.missesInWindow)),
  ]
}
