/** Answers `storage/write-register/1`: replaces the register of the deal's customer, if nobody else did meanwhile. */
import type { RequestHandler } from '@nupeerstack/node-host'
import type { DealAccess } from '@nupeerstack/operator'
import { registerBytesMax, WireError, writeRegisterRequest, writeRegisterResponse } from '@nupeerstack/protocol'
import type { RegisterBook } from '../registers/register-book.ts'

export interface WriteRegisterDependencies {
  readonly access: DealAccess
  readonly registers: RegisterBook
}

export function createWriteRegister({ access, registers }: WriteRegisterDependencies): RequestHandler {
  return async ({ account, header, payload: bytes }) => {
    const { dealId, version } = writeRegisterRequest.parse(header)
    if (bytes.length > registerBytesMax) throw new WireError('too-large', `a register has ${registerBytesMax} bytes`)
    const { customer } = await access.forWriting(dealId, account)
    if (!registers.write(customer, { version, bytes })) {
      throw new WireError('conflict', `the register is at version ${registers.read(customer).version}`)
    }
    return { header: writeRegisterResponse.encode({}) }
  }
}
