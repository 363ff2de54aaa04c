/** The calls of a supervisor's admin server, by which commands act on the network that it runs; its status is in `network-status.ts`. */
import { type AdminCall, json, parseAddress } from '@nupeerstack/protocol'
import { processStates } from './network-status.ts'

const nodeNumber = json.exact({ id: json.count() })
const nodeFields = {
  id: json.count(),
  state: json.optional(json.oneOf(processStates)),
  pid: json.nullable(json.count()),
}
const node = json.object(nodeFields)
const replacedNode = json.object({
  ...nodeFields,
  operator: json.parsed(parseAddress),
  /** Where the old one's folder is now, absent where it was gone. */
  oldFolder: json.optional(json.text()),
})

export const supervisorCalls = {
  /** The answer leaves before the supervisor stops. */
  stop: post('/stop', json.nothing(), json.object({ pid: json.count() })),
  killNode: post('/nodes/kill', nodeNumber, node),
  startNode: post('/nodes/start', nodeNumber, node),
  replaceNode: post('/nodes/replace', nodeNumber, replacedNode),
} as const

function post<Request, Answer>(
  path: string,
  request: AdminCall<Request, Answer>['request'],
  answer: AdminCall<Request, Answer>['answer'],
): AdminCall<Request, Answer> {
  return { method: 'POST', path, request, answer }
}
