/** Prints users and access keys, and never a secret. */
import { askGateway } from './ask-gateway.ts'
import { formatExpiry } from './make-key.ts'

type ListedUser = {
  readonly id: string
  readonly isConfigured: boolean
  readonly keys: readonly { readonly accessKeyId: string; readonly policy?: string; readonly expiresAtMs?: number }[]
}

export async function showUsers(options: { readonly data?: string; readonly json?: true }): Promise<void> {
  // The document comes from a gateway of the same version; it is shown, not acted upon.
  const document = (await askGateway(options.data, 'GET', '/users')) as { readonly users: readonly ListedUser[] }
  if (options.json) {
    console.log(JSON.stringify(document, undefined, 2))
    return
  }
  for (const { id, isConfigured, keys } of document.users) {
    console.log(isConfigured ? `${id} (in the configuration file)` : id)
    for (const { accessKeyId, policy, expiresAtMs } of keys) {
      const limits = [policy === undefined ? '' : 'limited', expiresAtMs === undefined ? '' : formatExpiry(expiresAtMs)]
      console.log(`  ${[accessKeyId, ...limits.filter((text) => text !== '')].join(', ')}`)
    }
  }
}
