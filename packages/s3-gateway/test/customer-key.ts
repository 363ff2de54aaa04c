/** A customer's key for SSE-C, as the SDK wants it with a request. */
import { createHash, randomBytes } from 'node:crypto'

export type CustomerKey = {
  readonly SSECustomerAlgorithm: string
  readonly SSECustomerKey: string
  readonly SSECustomerKeyMD5: string
}

export function customerKey(key: Buffer = randomBytes(32)): CustomerKey {
  return {
    SSECustomerAlgorithm: 'AES256',
    SSECustomerKey: key.toString('base64'),
    SSECustomerKeyMD5: createHash('md5').update(key).digest('base64'),
  }
}
