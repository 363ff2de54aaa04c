/** Prints users and access keys. A secret is shown once, when it is made. */
import { askGateway } from './ask-gateway.ts'

export type NewKey = {
  readonly userId: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly expiresAtMs?: number
}

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
      const limits = [policy === undefined ? '' : 'limited', expiresAtMs === undefined ? '' : expiry(expiresAtMs)]
      console.log(`  ${[accessKeyId, ...limits.filter((text) => text !== '')].join(', ')}`)
    }
  }
}

export function showNewKey(key: NewKey, json: true | undefined): void {
  if (json) {
    console.log(JSON.stringify(key))
    return
  }
  console.log(`User        ${key.userId}`)
  console.log(`Access key  ${key.accessKeyId}`)
  console.log(`Secret      ${key.secretAccessKey}`)
  if (key.expiresAtMs !== undefined) console.log(`Lives       ${expiry(key.expiresAtMs)}`)
  console.log('The secret is not shown again.')
}

function expiry(expiresAtMs: number): string {
  return `until ${new Date(expiresAtMs).toISOString()}`
}
