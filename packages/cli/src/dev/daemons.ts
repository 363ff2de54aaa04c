/** The processes of a network, each with its program, its configuration and its log. None is imported: they are started. */
import { fileURLToPath } from 'node:url'
import { daemonEnvironment } from '../config.ts'
import type { Layout } from '../local/layout.ts'
import type { NetworkFile } from '../local/network-file.ts'
import { type Child, type ChildConfig, createChild } from './child.ts'

export type Daemons = {
  readonly chain: Child
  readonly gateway: Child
  readonly nodes: ReadonlyMap<number, Child>
}

export type DaemonListeners = Pick<ChildConfig, 'onChange'> & {
  readonly onChainReady: NonNullable<ChildConfig['onReady']>
}

export function createDaemons(layout: Layout, network: NetworkFile, listeners: DaemonListeners): Daemons {
  const env = daemonEnvironment(layout.compileCache)
  const { onChange } = listeners
  const common = (name: string, configs: readonly string[], logPath: string) => ({
    name,
    args: configs.flatMap((config) => ['--config', config]),
    env,
    logPath,
    onChange,
  })
  return {
    chain: createChild({
      ...common('chain', [layout.chain.config], layout.chain.log),
      modulePath: program('@nupeerstack/contracts-client', 'dev-chain/main.ts'),
      onReady: listeners.onChainReady,
    }),
    gateway: createChild({
      ...common('gateway', [layout.gateway.devConfig, layout.gateway.config], layout.gateway.log),
      modulePath: program('@nupeerstack/s3-gateway', 'main.ts'),
    }),
    nodes: new Map(
      network.nodes.map(({ id }) => {
        const node = layout.node(id)
        const child = createChild({
          ...common(`node ${id}`, [node.devConfig, node.config], node.log),
          modulePath: program('@nupeerstack/storage-node', 'main.ts'),
        })
        return [id, child]
      }),
    ),
  }
}

/** The file of a package's daemon, beside the package's entrance. */
function program(packageName: string, file: string): string {
  return fileURLToPath(new URL(file, import.meta.resolve(packageName)))
}
