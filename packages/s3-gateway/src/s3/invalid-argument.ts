/** The error for a header or a parameter that says what it cannot mean: it names which one, and what it said. */
import { S3Error } from './s3-error.ts'

export function invalidArgument(name: string, value: string, message: string): S3Error {
  return new S3Error('InvalidArgument', { message, facts: { ArgumentName: name, ArgumentValue: value } })
}
