/** Prints users and access keys, and never a secret. */
import { gatewayCalls } from '@nupeerstack/protocol'
import { askGateway } from './ask-gateway.ts'
import { formatExpiry } from './make-key.ts'

export async function showUsers(options: { readonly data?: string; readonly json?: true }): Promise<void> {
  const document = await askGateway(options.data, gatewayCalls.listUsers, undefined)
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
