/** What a user needs once the network runs: where it is, with which keys, and lines to paste. */
import type { EnvDocument } from '../network/env-document.ts'
import { quoteForShell } from '../network/env-formats.ts'
import type { Style } from '../terminal/style.ts'
import { renderFacts } from '../terminal/table.ts'
import { formatDuration } from '../units.ts'

export interface SummaryOptions {
  readonly startedInMs: number
  /** How this network is stopped. */
  readonly stopHint: string
  /** Whether it is a terminal that shows it: a log or a pipe gets no secret. */
  readonly isSecretShown: boolean
}

/** Groups under headings, ready to print. */
export function renderSummary(
  env: EnvDocument,
  style: Style,
  { startedInMs, stopHint, isSecretShown }: SummaryOptions,
): string[] {
  const { s3, chain } = env
  const heading = (text: string): string[] => ['', style.bold(text)]
  const paste = (text: string): string => `  ${style.accent(text)}`
  const bucket = s3.bucket ?? 'demo'
  const envCommand = `npx nps env --data ${quoteForShell(env.dataPath)}`
  return [
    '',
    `${style.good('●')} ${style.bold('NuPeerStack is ready')} ${style.dim(`in ${formatDuration(startedInMs)}: ${env.nodes.length} storage nodes, a gateway and a chain on this machine`)}`,
    ...heading('S3'),
    ...renderFacts(
      [
        ['Endpoint', s3.endpoint],
        ['Access key', s3.accessKeyId],
        ['Secret key', isSecretShown ? s3.secretAccessKey : `not shown here; “${envCommand}” prints it`],
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
      isSecretShown
        ? `export AWS_ENDPOINT_URL=${s3.endpoint} AWS_REGION=${s3.region} AWS_ACCESS_KEY_ID=${quoteForShell(s3.accessKeyId)} AWS_SECRET_ACCESS_KEY=${quoteForShell(s3.secretAccessKey)}`
        : `eval "$(${envCommand})"`,
    ),
    paste(
      `${s3.bucket === null ? `aws s3 mb s3://${bucket} && ` : ''}aws s3 cp README.md s3://${bucket}/ && aws s3 ls s3://${bucket}`,
    ),
    ...(isSecretShown
      ? [
          ...heading('AWS SDK for JavaScript'),
          paste(
            `new S3Client({ endpoint: '${s3.endpoint}', region: '${s3.region}', forcePathStyle: true, credentials: { accessKeyId: ${JSON.stringify(s3.accessKeyId)}, secretAccessKey: ${JSON.stringify(s3.secretAccessKey)} } })`,
          ),
        ]
      : []),
    ...heading('rclone'),
    isSecretShown
      ? paste(
          `rclone config create nupeer s3 provider=Other endpoint=${s3.endpoint} region=${s3.region} access_key_id=${quoteForShell(s3.accessKeyId)} secret_access_key=${quoteForShell(s3.secretAccessKey)}`,
        )
      : paste(`${envCommand} --format rclone >> ~/.config/rclone/rclone.conf`),
    paste(`rclone copy README.md nupeer:${bucket} && rclone ls nupeer:${bucket}`),
    '',
  ]
}
