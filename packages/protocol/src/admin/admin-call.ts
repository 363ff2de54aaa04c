/**
 * A call of a daemon's admin server, declared once for who answers and who asks: `adminRoute` of `node-host` serves it,
 * `callAdmin` makes it.
 */
import { type JsonSchema, json, type Shaped } from './json-schema.ts'

export interface AdminCall<Request, Answer> {
  readonly method: 'GET' | 'POST'
  /** Without a query: what is asked for stands in the body. */
  readonly path: string
  readonly request: JsonSchema<Request>
  readonly answer: JsonSchema<Answer>
}

/** What a call that is refused is answered with, by every daemon, and what `nps --json` says when it cannot. */
export const errorAnswer = json.object({
  error: json.object({
    /** A word that programs can rely on. */
    code: json.name(),
    /** A sentence for people. */
    message: json.text(),
  }),
})

export type ErrorAnswer = Shaped<typeof errorAnswer>

/** What `GET /health` answers, with status 200 or 503. */
export const healthAnswer = json.object({ healthy: json.flag() })
