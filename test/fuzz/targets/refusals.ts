/** Which errors are an answer, by whose they are. */
import { ChainError, DeploymentFileError } from '@nupeerstack/contracts-client'
import { LineLogError, StateError } from '@nupeerstack/durable-state'
import { AdminError, ConfigError } from '@nupeerstack/node-host'
import { ProtocolError, WireError } from '@nupeerstack/protocol'
import { CliError } from '../../../packages/cli/src/cli-error.ts'
import { DevChainError } from '../../../packages/contracts-client/src/dev-chain/dev-chain-error.ts'
import { S3Error } from '../../../packages/s3-gateway/src/s3/s3-error.ts'

/** The gateway's own failure is no answer to a client. */
export const isS3Refusal = (error: unknown): boolean => error instanceof S3Error && error.code !== 'InternalError'
/** What is kept and is not understood fails whatever depends on it. */
export const isKeptRefusal = (error: unknown): boolean => error instanceof S3Error
export const isProtocolError = (error: unknown): boolean => error instanceof ProtocolError
export const isWireRefusal = (error: unknown): boolean => error instanceof ProtocolError || error instanceof WireError
export const isConfigError = (error: unknown): boolean => error instanceof ConfigError
export const isAdminError = (error: unknown): boolean => error instanceof AdminError
export const isStateRefusal = (error: unknown): boolean => error instanceof StateError || error instanceof LineLogError
export const isChainRefusal = (error: unknown): boolean => error instanceof ChainError
export const isDeploymentError = (error: unknown): boolean => error instanceof DeploymentFileError
export const isDevChainRefusal = (error: unknown): boolean => error instanceof DevChainError
export const isCliRefusal = (error: unknown): boolean => error instanceof CliError
/** It takes whatever comes. */
export const neverRefuses = (): boolean => false
