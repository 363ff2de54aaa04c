/**
 * What programs need that the usual variables of AWS do not tell them: a line of code, a section of their own
 * configuration, or a variable more. The pages of docs/apps use these as they are printed.
 */
import type { EnvDocument } from './env-document.ts'
import { formatEnv, quoteForShell } from './env-formats.ts'

type S3 = EnvDocument['s3']

const writers = {
  deltalake: (env) => overHttp(env),
  duckdb: ({ s3 }) => duckdbSecret(s3),
  go: (env) => formatEnv(env, 'sh'),
  hadoop: ({ s3 }) => hadoopSite(s3),
  iceberg: ({ s3 }) => icebergProperties(s3),
  icechunk: ({ s3 }) => icechunkSettings(s3),
  java: (env) => formatEnv(env, 'sh'),
  juicefs: (env) => juicefsVariables(env),
  lance: (env) => overHttp(env),
  litestream: ({ s3 }) => litestreamDefaults(s3),
  object_store: (env) => overHttp(env),
  polars: (env) => formatEnv(env, 'sh'),
  pyarrow: ({ s3 }) => pyarrowFileSystem(s3),
  pyiceberg: ({ s3 }) => pyicebergCatalog(s3),
  rclone: (env) => formatEnv(env, 'rclone'),
  s5cmd: (env) => `${formatEnv(env, 'sh')}export S3_ENDPOINT_URL=${quoteForShell(env.s3.endpoint)}\n`,
  zarr: (env) => overHttp(env),
} as const satisfies Readonly<Record<string, (env: EnvDocument) => string>>

export type EnvProgram = keyof typeof writers

export const envPrograms = Object.keys(writers) as readonly EnvProgram[]

/** Text in the program's own language; ends with a line end. */
export function envForProgram(env: EnvDocument, program: EnvProgram): string {
  return writers[program](env)
}

/** What is built on the Rust crate object_store refuses plain http, unless it is told. */
function overHttp(env: EnvDocument): string {
  return `${formatEnv(env, 'sh')}export AWS_ALLOW_HTTP=true\n`
}

function juicefsVariables({ s3 }: EnvDocument): string {
  return `export ACCESS_KEY=${quoteForShell(s3.accessKeyId)}
export SECRET_KEY=${quoteForShell(s3.secretAccessKey)}
export JUICEFS_ENDPOINT=${quoteForShell(s3.endpoint)}
`
}

function duckdbSecret(s3: S3): string {
  const { host, protocol } = new URL(s3.endpoint)
  return `CREATE OR REPLACE SECRET nupeer (
  TYPE s3,
  KEY_ID ${quoteForSql(s3.accessKeyId)},
  SECRET ${quoteForSql(s3.secretAccessKey)},
  REGION ${quoteForSql(s3.region)},
  ENDPOINT ${quoteForSql(host)},
  URL_STYLE 'path',
  USE_SSL ${protocol === 'https:'}
);
`
}

/** pyarrow takes credentials from the environment and leaves the endpoint there. */
function pyarrowFileSystem(s3: S3): string {
  return `from pyarrow.fs import S3FileSystem

s3 = S3FileSystem(
    endpoint_override=${quoteForPython(s3.endpoint)},
    region=${quoteForPython(s3.region)},
    access_key=${quoteForPython(s3.accessKeyId)},
    secret_key=${quoteForPython(s3.secretAccessKey)},
    allow_bucket_creation=True,
)
`
}

/** The arguments of `icechunk.s3_storage`, but for bucket and prefix. */
function icechunkSettings(s3: S3): string {
  return `s3 = dict(
    endpoint_url=${quoteForPython(s3.endpoint)},
    region=${quoteForPython(s3.region)},
    access_key_id=${quoteForPython(s3.accessKeyId)},
    secret_access_key=${quoteForPython(s3.secretAccessKey)},
    allow_http=True,
    force_path_style=True,
)
`
}

/** A file `.pyiceberg.yaml`, to which the catalog's own address is added. */
function pyicebergCatalog(s3: S3): string {
  return `catalog:
  nupeer:
    s3.endpoint: ${JSON.stringify(s3.endpoint)}
    s3.region: ${JSON.stringify(s3.region)}
    s3.access-key-id: ${JSON.stringify(s3.accessKeyId)}
    s3.secret-access-key: ${JSON.stringify(s3.secretAccessKey)}
`
}

/** The head of `litestream.yml`: what every replica takes that does not say otherwise. */
function litestreamDefaults(s3: S3): string {
  return `access-key-id: ${JSON.stringify(s3.accessKeyId)}
secret-access-key: ${JSON.stringify(s3.secretAccessKey)}
endpoint: ${JSON.stringify(s3.endpoint)}
region: ${JSON.stringify(s3.region)}
force-path-style: true
`
}

/** Properties of a catalog with Iceberg's S3FileIO. */
function icebergProperties(s3: S3): string {
  return properties([
    ['io-impl', 'org.apache.iceberg.aws.s3.S3FileIO'],
    ['s3.endpoint', s3.endpoint],
    ['s3.path-style-access', 'true'],
    ['s3.access-key-id', s3.accessKeyId],
    ['s3.secret-access-key', s3.secretAccessKey],
    ['client.region', s3.region],
  ])
}

/** A file `core-site.xml` for the connector S3A. */
function hadoopSite(s3: S3): string {
  const settings = [
    ['fs.s3a.endpoint', s3.endpoint],
    ['fs.s3a.endpoint.region', s3.region],
    ['fs.s3a.path.style.access', 'true'],
    ['fs.s3a.access.key', s3.accessKeyId],
    ['fs.s3a.secret.key', s3.secretAccessKey],
  ] as const
  const lines = settings.map(([name, value]) => {
    return `  <property><name>${name}</name><value>${escapeXml(value)}</value></property>\n`
  })
  return `<configuration>\n${lines.join('')}</configuration>\n`
}

function properties(settings: readonly (readonly [name: string, value: string])[]): string {
  return settings.map(([name, value]) => `${name}=${value.replaceAll('\\', '\\\\')}\n`).join('')
}

function quoteForSql(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}

/** JSON's strings are Python's, as long as they are printable ASCII. */
function quoteForPython(value: string): string {
  return JSON.stringify(value)
}

function escapeXml(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
