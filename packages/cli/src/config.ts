/** The environment, read once and here only: what the shell that started `nps` tells us. */
import { CliError } from './cli-error.ts'

export type CliEnvironment = {
  /** S3 credentials that the user wants instead of generated ones. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined
  /** Bucket to create at start. */
  readonly bucket: string | undefined
  /** Paths that the user typed are relative to this: under `npm run nps` the shell's folder, not the package's. */
  readonly typedFrom: string
  /** Whether colours are unwelcome: https://no-color.org, or a terminal that has none. */
  readonly isColourUnwelcome: boolean
}

/** Reads the environment. Throws CliError `usage` where half a credential or an impossible one is given. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): CliEnvironment {
  // What runs below our other scripts, a test for instance, inherits npm's variables and has a folder of its own.
  const isTypedToNpm = env.npm_package_name === 'nupeerstack' && /^(nps|start)$/.test(env.npm_lifecycle_event ?? '')
  return {
    credentials: readCredentials(env),
    bucket: nonEmpty(env.S3_BUCKET),
    typedFrom: (isTypedToNpm ? nonEmpty(env.INIT_CWD) : undefined) ?? process.cwd(),
    isColourUnwelcome: nonEmpty(env.NO_COLOR) !== undefined || env.TERM === 'dumb',
  }
}

/** The environment of a daemon: ours without secrets it has no business with, and with a cache of compiled code. */
export function daemonEnvironment(compileCachePath: string, env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const { AWS_ACCESS_KEY_ID: _id, AWS_SECRET_ACCESS_KEY: _secret, AWS_SESSION_TOKEN: _token, ...rest } = env
  return { ...rest, NODE_COMPILE_CACHE: compileCachePath, NODE_ENV: 'production' }
}

function readCredentials(env: NodeJS.ProcessEnv): CliEnvironment['credentials'] {
  const accessKeyId = nonEmpty(env.AWS_ACCESS_KEY_ID)
  const secretAccessKey = nonEmpty(env.AWS_SECRET_ACCESS_KEY)
  if (accessKeyId === undefined && secretAccessKey === undefined) return undefined
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    throw new CliError('usage', 'Set both AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or neither.')
  }
  if (!/^[\w-]{3,128}$/.test(accessKeyId)) {
    throw new CliError('usage', 'AWS_ACCESS_KEY_ID must be 3 to 128 letters, digits, _ or -.')
  }
  if (!/^[\x21-\x7e]{8,128}$/.test(secretAccessKey)) {
    throw new CliError('usage', 'AWS_SECRET_ACCESS_KEY must be 8 to 128 printable ASCII characters.')
  }
  return { accessKeyId, secretAccessKey }
}

function nonEmpty(value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : value
}
