/** The environment of a network in the languages of the programs that use it. */
import type { EnvDocument } from './env-document.ts'

export const envFormats = ['sh', 'json', 'rclone', 'aws', 'dotenv'] as const
export type EnvFormat = (typeof envFormats)[number]

/** Text for a shell to `eval`, a file to keep, or a program to parse; ends with a line end. */
export function formatEnv(env: EnvDocument, format: EnvFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(env, undefined, 2)}\n`
    case 'sh':
      return variables(env)
        .map(([name, value]) => `export ${name}=${quoteForShell(value)}\n`)
        .join('')
    case 'dotenv':
      return variables(env)
        .map(([name, value]) => `${name}=${quoteForDotenv(value)}\n`)
        .join('')
    case 'aws':
      return awsProfile(env)
    case 'rclone':
      return rcloneRemote(env)
  }
}

function variables({ s3, chain }: EnvDocument): (readonly [name: string, value: string])[] {
  return [
    ['AWS_ENDPOINT_URL', s3.endpoint],
    ['AWS_ACCESS_KEY_ID', s3.accessKeyId],
    ['AWS_SECRET_ACCESS_KEY', s3.secretAccessKey],
    ['AWS_REGION', s3.region],
    ['AWS_DEFAULT_REGION', s3.region],
    ...(s3.bucket === null ? [] : [['S3_BUCKET', s3.bucket] as const]),
    ['NUPEER_RPC_URL', chain.rpcUrl],
  ]
}

/** A section of `~/.aws/config`. */
function awsProfile({ s3 }: EnvDocument): string {
  return `[profile nupeer]
aws_access_key_id = ${s3.accessKeyId}
aws_secret_access_key = ${s3.secretAccessKey}
region = ${s3.region}
endpoint_url = ${s3.endpoint}
s3 =
    addressing_style = path
`
}

/** A section of `rclone.conf`. */
function rcloneRemote({ s3 }: EnvDocument): string {
  return `[nupeer]
type = s3
provider = Other
env_auth = false
access_key_id = ${s3.accessKeyId}
secret_access_key = ${s3.secretAccessKey}
region = ${s3.region}
endpoint = ${s3.endpoint}
force_path_style = true
`
}

/** Single quotes hold everything but themselves. Words without special characters stay as they are. */
export function quoteForShell(value: string): string {
  return /^[\w./:@%+=,-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`
}

function quoteForDotenv(value: string): string {
  if (/^[\w./:@%+,-]+$/.test(value)) return value
  return value.includes("'") ? JSON.stringify(value) : `'${value}'`
}
