export { AdminError, type AdminErrorCode } from './admin/admin-error.ts'
export { type AdminListen, parseAdminListen } from './admin/admin-listen.ts'
export { type AdminRoute, adminRoute } from './admin/admin-router.ts'
export {
  type AdminServer,
  type AdminServerConfig,
  type AdminServerDependencies,
  startAdminServer,
} from './admin/admin-server.ts'
export { adminSocketPath } from './admin/admin-socket-path.ts'
export { type AdminTarget, callAdmin, requestAdmin } from './admin/request-admin.ts'
export { ConfigError, type ConfigFields, parseConfig, readConfigFiles } from './config/config-reader.ts'
export { readKeyFile, readSecretFile } from './config/secret-file.ts'
export { type AskInstance, createAskInstance } from './host/ask-instance.ts'
export { type Chore, type ChoreDependencies, type RunningChore, startChore } from './host/chore.ts'
export { createHost, type Host, type HostConfig, type HostDependencies } from './host/host.ts'
export {
  assertIdentityIsFree,
  createIdentityWatch,
  IdentityInUseError,
  type IdentityWatch,
} from './host/identity-watch.ts'
export type { NodeRegistration, Registrar } from './host/market-registration.ts'
export { readDaemonStatus } from './host/read-daemon-status.ts'
export { createIdentity, loadOrCreateIdentity, type PeerIdentity, verifyPeerSignature } from './identity/identity.ts'
export { type BufferPool, createBufferPool, type PooledBuffer } from './memory/buffer-pool.ts'
export { createHeldBytes, type HeldBytes } from './memory/held-bytes.ts'
export {
  createLogger,
  type LogFields,
  type Logger,
  type LoggerOptions,
  type LogLevel,
  plainFields,
  silentLogger,
} from './monitoring/logger.ts'
export { type Counter, createMetrics, type Gauge, type Histogram, type Metrics } from './monitoring/metrics.ts'
export { type ProcessResources, readProcessResources, watchProcess } from './monitoring/process-resources.ts'
export { collectUnminedMetrics, type UnminedSource } from './monitoring/unmined-metrics.ts'
export { createWarnings, type Warning, type Warnings } from './monitoring/warnings.ts'
export { type ChainWatch, type WatchedChain, watchChain } from './monitoring/watch-chain.ts'
export { createNetwork, type NetworkConfig, type NetworkDependencies } from './network/libp2p-network.ts'
export { ListenError, type ListenErrorCode } from './network/listen-error.ts'
export type { IncomingResponse, Introducer, Network, OutgoingRequest, PeerAddress } from './port/network.ts'
export { defaultNetworkLimits, type NetworkLimits } from './port/network-limits.ts'
export { parsePeerAddress, peerAddress } from './port/peer-address.ts'
export type { IncomingRequest, OutgoingResponse, RequestHandler, Service } from './port/service.ts'
export type { ServiceStatus, StatusSpeaker } from './port/service-status.ts'
export { type Daemon, type DaemonContext, type RunningDaemon, runDaemon } from './process/daemon.ts'
export { daemonRuntimeOptions } from './process/daemon-runtime-options.ts'
export { collectStartGarbage } from './process/start-garbage.ts'
