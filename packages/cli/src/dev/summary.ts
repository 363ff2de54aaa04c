/** What a user needs once the network runs: where it is, with which keys, and lines to paste. */
import type { EnvDocument } from '../network/env-document.ts'
import { quoteForShell } from '../network/env-formats.ts'
import type { Style } from '../terminal/style.ts'
import { renderFacts } from '../terminal/table.ts'
import { formatDuration } from '../units.ts'

/** Groups under headings, ready to print. `stopHint` says how this network is stopped. */
export function renderSummary(
  env: EnvDocument,
  style: Style,
  { startedInMs, stopHint }: { readonly startedInMs: number; readonly stopHint: string },
): string[] {
  const { s3, chain } = env
  const heading = (text: string): string[] => ['', style.bold(text)]
  const paste = (text: string): string => `  ${style.accent(text)}`
  const bucket = s3.bucket ?? 'demo'
  return [
    '',
    `${style.good('●')} ${style.bold('NuPeerStack is ready')} ${style.dim(`in ${formatDuration(startedInMs)}: ${env.nodes.length} storage nodes, a gateway and a chain on this machine`)}`,
    ...heading('S3'),
    ...renderFacts(
      [
        ['Endpoint', s3.endpoint],
        ['Access key', s3.accessKeyId],
        ['Secret key', s3.secretAccessKey],
        ['Region', s3.region],
        ...(s3.bucket === null ? [] : [['Bucket', s3.bucket] as const]),
      ],
      style,
    ),
    ...heading('Chain'),
    ...renderFacts(
      [
        ['RPC', chain.rpcUrl],
        ['Chain id', String(chain.chainId)],
        ['Period', `${chain.periodBlocks} blocks of 1 s`],
      ],
      style,
    ),
    ...heading('Data'),
    ...renderFacts(
      [
        ['Folder', env.dataPath],
        ['Recovery', `${env.recoveryPhraseFile} ${style.dim('(24 words: keep them)')}`],
        ['Stop', stopHint],
      ],
      style,
    ),
    ...heading('aws CLI'),
    paste(
      `export AWS_ENDPOINT_URL=${s3.endpoint} AWS_REGION=${s3.region} AWS_ACCESS_KEY_ID=${quoteForShell(s3.accessKeyId)} AWS_SECRET_ACCESS_KEY=${quoteForShell(s3.secretAccessKey)}`,
    ),
    paste(
      `${s3.bucket === null ? `aws s3 mb s3://${bucket} && ` : ''}aws s3 cp README.md s3://${bucket}/ && aws s3 ls s3://${bucket}`,
    ),
    ...heading('AWS SDK for JavaScript'),
    paste(
      `new S3Client({ endpoint: '${s3.endpoint}', region: '${s3.region}', forcePathStyle: true, credentials: { accessKeyId: ${JSON.stringify(s3.accessKeyId)}, secretAccessKey: ${JSON.stringify(s3.secretAccessKey)} } })`,
    ),
    ...heading('rclone'),
    paste(
      `rclone config create nupeer s3 provider=Other endpoint=${s3.endpoint} region=${s3.region} access_key_id=${quoteForShell(s3.accessKeyId)} secret_access_key=${quoteForShell(s3.secretAccessKey)}`,
    ),
    paste(`rclone copy README.md nupeer:${bucket} && rclone ls nupeer:${bucket}`),
    '',
  ]
}
