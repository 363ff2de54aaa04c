/** The query of a request, parsed once. Names repeat and order matters to a signature, so it stays a list. */
import { uriDecode } from './uri-encoding.ts'

export type QueryParameter = { readonly name: string; readonly value: string }

export class Query {
  readonly parameters: readonly QueryParameter[]

  constructor(parameters: readonly QueryParameter[]) {
    this.parameters = parameters
  }

  has(name: string): boolean {
    return this.parameters.some((parameter) => parameter.name === name)
  }

  /** The first value of a name. */
  get(name: string): string | undefined {
    return this.parameters.find((parameter) => parameter.name === name)?.value
  }
}

/** Parses the part behind `?`. `plus` says what `+` stands for; see `auth/url-readings.ts`. */
export function parseQuery(raw: string, plus: '+' | ' '): Query {
  const parameters: QueryParameter[] = []
  for (const pair of raw.split('&')) {
    if (pair === '') continue
    const text = plus === ' ' ? pair.replaceAll('+', ' ') : pair
    const equals = text.indexOf('=')
    parameters.push({
      name: uriDecode(equals < 0 ? text : text.slice(0, equals)),
      value: equals < 0 ? '' : uriDecode(text.slice(equals + 1)),
    })
  }
  return new Query(parameters)
}
