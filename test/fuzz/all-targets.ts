/** All that is fuzzed. What is listed here runs in CI; `parsers.test.ts` says what is missing. */
import type { FuzzTarget } from './fuzz-target.ts'
import * as bucketDocuments from './targets/bucket-documents.ts'
import { chainAnswers } from './targets/chain-answers.ts'
import * as chainFiles from './targets/chain-files.ts'
import * as clientBytes from './targets/client-bytes.ts'
import * as commandLine from './targets/command-line.ts'
import { adminCalls, documents } from './targets/documents.ts'
import * as gatewayBodies from './targets/gateway-bodies.ts'
import * as gatewayHeaders from './targets/gateway-headers.ts'
import { gatewayRequests } from './targets/gateway-requests.ts'
import { indexRows } from './targets/gateway-rows.ts'
import * as headerValues from './targets/header-values.ts'
import * as hostFiles from './targets/host-files.ts'
import * as httpHeads from './targets/http-heads.ts'
import * as keptConfigurations from './targets/kept-configurations.ts'
import * as keptState from './targets/kept-state.ts'
import * as operationDocuments from './targets/operation-documents.ts'
import * as policies from './targets/policies.ts'
import * as signatureClaims from './targets/signature-claims.ts'
import * as signedForms from './targets/signed-forms.ts'
import * as signedRequests from './targets/signed-requests.ts'
import { frameHeader, frameStream } from './targets/wire-frames.ts'
import {
  handedAnswers,
  handedChallenges,
  identities,
  revisionOperations,
  wireMessages,
} from './targets/wire-messages.ts'
import { answeringStream, askingStream, introduction } from './targets/wire-streams.ts'

export const allTargets: readonly FuzzTarget[] = [
  frameHeader,
  frameStream,
  ...wireMessages,
  revisionOperations,
  handedChallenges,
  handedAnswers,
  identities,
  introduction,
  answeringStream,
  askingStream,
  ...documents,
  adminCalls,
  ...targetsIn(keptState),
  ...targetsIn(chainFiles),
  ...chainAnswers,
  ...targetsIn(hostFiles),
  ...targetsIn(clientBytes),
  ...targetsIn(commandLine),
  ...targetsIn(httpHeads),
  ...targetsIn(headerValues),
  ...targetsIn(signedRequests),
  ...targetsIn(signatureClaims),
  ...targetsIn(signedForms),
  ...targetsIn(gatewayHeaders),
  ...targetsIn(gatewayBodies),
  ...targetsIn(bucketDocuments),
  ...targetsIn(keptConfigurations),
  ...targetsIn(operationDocuments),
  ...targetsIn(policies),
  indexRows,
  gatewayRequests,
]

/** What a file of targets exports, single or in lists. */
function targetsIn(module: Readonly<Record<string, unknown>>): FuzzTarget[] {
  return Object.values(module)
    .flat()
    .filter((value): value is FuzzTarget => typeof value === 'object' && value !== null && 'run' in value)
}
