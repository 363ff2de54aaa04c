/**
 * Where things lie in the data folder of a development network. Everything is below one folder, and nothing of a
 * network lies outside it (except a socket whose path would be too long for the system).
 */
import { join } from 'node:path'

export type NodeLayout = {
  readonly directory: string
  /** The user's settings, and those that `nps dev` decides. */
  readonly config: string
  readonly devConfig: string
  readonly operatorKey: string
  readonly peerKey: string
  readonly log: string
}

export type Layout = {
  readonly root: string
  readonly run: string
  readonly logs: string
  readonly children: string
  readonly supervisorLog: string
  readonly compileCache: string
  /** Folders of nodes that were replaced. */
  readonly replaced: string
  readonly chain: {
    readonly directory: string
    readonly config: string
    readonly deployment: string
    readonly log: string
  }
  readonly gateway: {
    readonly directory: string
    readonly config: string
    readonly devConfig: string
    readonly accountKey: string
    readonly secretAccessKey: string
    /** Secrets of keys that `nps user` and `nps key` made. */
    readonly keys: string
    readonly recoveryPhrase: string
    readonly log: string
  }
  node(id: number): NodeLayout
}

export function layoutOf(root: string): Layout {
  const run = join(root, 'run')
  const logs = join(root, 'logs')
  const chain = join(root, 'chain')
  const gateway = join(root, 'gateway')
  return {
    root,
    run,
    logs,
    children: join(run, 'children.json'),
    supervisorLog: join(logs, 'supervisor.log'),
    compileCache: join(run, 'compile-cache'),
    replaced: join(root, 'replaced'),
    chain: {
      directory: chain,
      config: join(chain, 'dev.json'),
      deployment: join(chain, 'deployment.json'),
      log: join(logs, 'chain.log'),
    },
    gateway: {
      directory: gateway,
      config: join(gateway, 'config.json'),
      devConfig: join(gateway, 'dev.json'),
      accountKey: join(gateway, 'account.key'),
      secretAccessKey: join(gateway, 'secret-access.key'),
      keys: join(gateway, 'keys'),
      recoveryPhrase: join(gateway, 'recovery-phrase.txt'),
      log: join(logs, 'gateway.log'),
    },
    node(id) {
      const directory = join(root, 'nodes', String(id))
      return {
        directory,
        config: join(directory, 'config.json'),
        devConfig: join(directory, 'dev.json'),
        operatorKey: join(directory, 'operator.key'),
        peerKey: join(directory, 'peer.key'),
        log: join(logs, `node-${id}.log`),
      }
    },
  }
}
