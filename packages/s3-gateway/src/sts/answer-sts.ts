/**
 * The token service, on the same port as S3 (AWS STS API Reference): temporary credentials with the rights of whoever asks,
 * less what a session policy takes away. There are no roles: whatever role a client names, the session is its own.
 */
import type { Clock } from '@nupeerstack/runtime'
import type { UserIdentity } from '../auth/identity.ts'
import type { IssuedSession, Sessions } from '../auth/sessions.ts'
import type { S3Response } from '../http/s3-response.ts'
import { userArn } from '../policy/evaluate-policy.ts'
import { S3Error } from '../s3/s3-error.ts'
import { isoTime } from '../s3/time-format.ts'
import { type Xml, xmlDocument, xmlElement, xmlText } from '../xml/write-xml.ts'
import { parseStsRequest } from './sts-request.ts'

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/'

export type StsDependencies = {
  readonly sessions: Sessions
  readonly clock: Clock
}

/** Answers what `identity` asks for in `body`. Throws S3Error. */
export function answerSts(
  { sessions, clock }: StsDependencies,
  identity: UserIdentity,
  body: string,
  requestId: string,
): S3Response {
  const request = parseStsRequest(body)
  if (request.action === 'GetCallerIdentity') {
    return respond(requestId, request.action, [
      xmlText('Arn', userArn(identity.userId)),
      xmlText('UserId', identity.userId),
      xmlText('Account', identity.userId),
    ])
  }
  // Or somebody with one of them could live on for ever.
  if (identity.isTemporary) {
    throw new S3Error('AccessDenied', { message: 'Temporary credentials cannot be used to get others.' })
  }
  const expiresAtMs = clock.unixMs() + request.durationSeconds * 1_000
  const policy = request.action === 'AssumeRole' ? request.policy : undefined
  const issued = sessions.issue(identity, { expiresAtMs, policy })
  const assumed =
    request.action === 'AssumeRole'
      ? [
          xmlElement(
            'AssumedRoleUser',
            xmlText('Arn', `arn:aws:sts::${identity.userId}:assumed-role/self/${request.sessionName}`),
            xmlText('AssumedRoleId', `${issued.accessKeyId}:${request.sessionName}`),
          ),
        ]
      : []
  return respond(requestId, request.action, [credentialsXml(issued), ...assumed])
}

/** An error as clients of the token service read it. */
export function stsErrorDocument({ code, message, status }: S3Error, requestId: string): string {
  return xmlDocument(
    { name: 'ErrorResponse', namespace },
    xmlElement(
      'Error',
      xmlText('Type', status < 500 ? 'Sender' : 'Receiver'),
      xmlText('Code', code),
      xmlText('Message', message),
    ),
    xmlText('RequestId', requestId),
  )
}

function credentialsXml({ accessKeyId, secretAccessKey, token, expiresAtMs }: IssuedSession): Xml {
  return xmlElement(
    'Credentials',
    xmlText('AccessKeyId', accessKeyId),
    xmlText('SecretAccessKey', secretAccessKey),
    xmlText('SessionToken', token),
    xmlText('Expiration', isoTime(expiresAtMs)),
  )
}

function respond(requestId: string, action: string, result: readonly Xml[]): S3Response {
  const document = xmlDocument(
    { name: `${action}Response`, namespace },
    xmlElement(`${action}Result`, ...result),
    xmlElement('ResponseMetadata', xmlText('RequestId', requestId)),
  )
  return {
    status: 200,
    headers: { 'content-type': 'text/xml', 'cache-control': 'no-store' },
    body: { kind: 'text', text: document },
  }
}
