export type { Credential } from './auth/credentials.ts'
export { type GatewayDaemonConfig, readGatewayConfig } from './config.ts'
export {
  type S3Gateway,
  type S3GatewayConfig,
  type S3GatewayDependencies,
  startS3Gateway,
} from './gateway.ts'
export { type NetworkGateway, startNetworkGateway } from './network-gateway.ts'
export type { S3ServerLimits } from './server/server-limits.ts'
