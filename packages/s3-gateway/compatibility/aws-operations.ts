/** Every operation of AWS's own service model, as its SDK has a command for each. */
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
