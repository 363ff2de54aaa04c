/**
 * A gateway on a folder, over a market that outlives it: `gateway-actor.ts FOLDER TARGET`. It says at which port it listens, does what
 * its owner asks about users, and closes when it is told to.
 */
import { openGateway } from '../gateway-under-test.ts'
import { reachMarket } from './far-market.ts'

export type OwnerAsks =
  | { readonly owner: 'create-user' | 'delete-user' | 'create-key' | 'rotate-key' | 'revoke-key'; readonly id: string }
  | { readonly owner: 'close' }

const [directory = '', targetUrl = ''] = process.argv.slice(2)
const { gateway, client, ...opened } = await openGateway(reachMarket(), directory, targetUrl)
const { users } = gateway

process.on('message', (asked: OwnerAsks) => {
  if ('owner' in asked) answer(asked).then((answered) => process.connected && process.send?.({ answered }))
})
await client.untilWritable(AbortSignal.timeout(90_000))
process.send?.({ port: gateway.port })

async function answer(asked: OwnerAsks): Promise<string> {
  switch (asked.owner) {
    case 'create-user':
      await users.createUser(asked.id)
      return ''
    case 'delete-user':
      await users.deleteUser(asked.id)
      return ''
    case 'create-key':
      return (await users.createKey(asked.id, { policy: undefined, expiresAtMs: undefined })).accessKeyId
    case 'rotate-key':
      return (await users.rotateKey(asked.id, 60_000)).accessKeyId
    case 'revoke-key':
      await users.revokeKey(asked.id)
      return ''
    case 'close':
      await opened[Symbol.asyncDispose]()
      process.disconnect()
      return ''
  }
}
