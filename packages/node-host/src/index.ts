export { AdminError, type AdminErrorCode } from './admin-error.ts'
export { type AdminListen, parseAdminListen } from './admin-listen.ts'
export { type AdminRoute, adminRoute } from './admin-router.ts'
export {
  type AdminServer,
  type AdminServerConfig,
  type AdminServerDependencies,
  startAdminServer,
} from './admin-server.ts'
export { adminSocketPath } from './admin-socket-path.ts'
export { type AskInstance, createAskInstance } from './ask-instance.ts'
export { type BufferPool, createBufferPool, type PooledBuffer } from './buffer-pool.ts'
export { type Chore, type ChoreDependencies, type RunningChore, startChore } from './chore.ts'
export { ConfigError, type ConfigFields, parseConfig, readConfigFiles } from './config-reader.ts'
export { type Daemon, type DaemonContext, type RunningDaemon, runDaemon } from './daemon.ts'
export { daemonRuntimeOptions } from './daemon-runtime-options.ts'
export { createHeldBytes, type HeldBytes } from './held-bytes.ts'
export { createHost, type Host, type HostConfig, type HostDependencies } from './host.ts'
export { createIdentity, loadOrCreateIdentity, type PeerIdentity, verifyPeerSignature } from './identity.ts'
export { assertIdentityIsFree, createIdentityWatch, IdentityInUseError, type IdentityWatch } from './identity-watch.ts'
export { createNetwork, type NetworkConfig, type NetworkDependencies } from './libp2p-network.ts'
export { ListenError, type ListenErrorCode } from './listen-error.ts'
export {
  createLogger,
  type LogFields,
  type Logger,
  type LoggerOptions,
  type LogLevel,
  plainFields,
  silentLogger,
} from './logger.ts'
export type { NodeRegistration, Registrar } from './market-registration.ts'
export { type Counter, createMetrics, type Gauge, type Histogram, type Metrics } from './metrics.ts'
export type { IncomingResponse, Introducer, Network, OutgoingRequest, PeerAddress } from './network.ts'
export { defaultNetworkLimits, type NetworkLimits } from './network-limits.ts'
export { parsePeerAddress, peerAddress } from './peer-address.ts'
export { type ProcessResources, readProcessResources, watchProcess } from './process-resources.ts'
export { readDaemonStatus } from './read-daemon-status.ts'
export { type AdminTarget, callAdmin, requestAdmin } from './request-admin.ts'
export { readKeyFile, readSecretFile } from './secret-file.ts'
export type { IncomingRequest, OutgoingResponse, RequestHandler, Service } from './service.ts'
export type { ServiceStatus, StatusSpeaker } from './service-status.ts'
export { collectStartGarbage } from './start-garbage.ts'
export { collectUnminedMetrics, type UnminedSource } from './unmined-metrics.ts'
export { createWarnings, type Warning, type Warnings } from './warnings.ts'
export { type ChainWatch, type WatchedChain, watchChain } from './watch-chain.ts'
