/** The routes of the admin server by which keys that XML cannot carry are found and removed. */
import { AdminError, type AdminRoute, adminRoute } from '@nupeerstack/node-host'
import { gatewayCalls } from '@nupeerstack/protocol'
import { S3Error } from '../s3/s3-error.ts'
import type { UnlistableKeys } from './unlistable-keys.ts'

export function createUnlistableRoutes(keys: UnlistableKeys): AdminRoute[] {
  return [
    adminRoute(gatewayCalls.findUnlistable, ({ bucket, from }) => refusing(() => keys.find(bucket, from))),
    adminRoute(gatewayCalls.removeUnlistable, ({ bucket, entries }) =>
      refusing(async () => ({ locked: await keys.remove(bucket, entries) })),
    ),
  ]
}

async function refusing<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof S3Error)) throw error
    const code = error.code === 'NoSuchBucket' ? 'not-found' : 'bad-request'
    throw new AdminError(code, error.message.replace(/\.$/, ''), { cause: error })
  }
}
