/** Where a network has the contract of a kind. */
import type { Address } from '@nupeerstack/protocol'
import { ChainError, type Deployment } from './chain.ts'
import type { Kind } from './kind.ts'

/** Throws ChainError `refused` where the deployment does not name it. */
export function addressOfKind({ kinds }: Pick<Deployment, 'kinds'>, { name }: Pick<Kind, 'name'>): Address {
  const address = kinds[name]
  if (address === undefined) throw new ChainError('refused', `the deployment has no kind of the name ${name}`)
  return address
}
