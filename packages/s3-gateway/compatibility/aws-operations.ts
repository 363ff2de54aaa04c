/** Every operation of AWS's own service model, as its SDK has a command and a schema for each. */
import * as sdk from '@aws-sdk/client-s3'

type OperationOf<Name> = Name extends `$${string}`
  ? never
  : Name extends `${infer Operation}Command`
    ? Operation
    : never

export type AwsOperation = OperationOf<keyof typeof sdk>

const isCommand = /^[A-Z]\w*Command$/

/** The class of the SDK that asks for an operation. */
export const awsCommands: ReadonlyMap<string, new (input: object) => sdk.GetObjectCommand> = new Map(
  Object.entries(sdk)
    .filter(([name]) => isCommand.test(name))
    .map(([name, Command]) => [name.slice(0, -'Command'.length), Command as never]),
)

/** Names of the headers, in lower case, that a request for an operation may have by AWS's model. */
export function awsRequestHeaders(operation: string): readonly string[] {
  const [, , , , input] = (sdk as unknown as Record<string, OperationSchema>)[`${operation}$`] ?? []
  const [, , , , , members = []] = (typeof input === 'function' ? input() : input) ?? []
  return members
    .map((member) => (Array.isArray(member) ? (member[1] as Traits | undefined)?.httpHeader : undefined))
    .filter((name) => name !== undefined)
    .map((name) => name.toLowerCase())
}

/** As @smithy/types lays them out: number of the kind, namespace, name, traits, and what differs by kind. */
type OperationSchema = readonly [number, string, string, unknown, (() => StructureSchema) | StructureSchema]
type StructureSchema = readonly [number, string, string, unknown, readonly string[], readonly unknown[]]
type Traits = { readonly httpHeader?: string }
