/** Answers `storage/read-register/1`: the register of the deal's customer. */
import type { RequestHandler } from '@nupeerstack/node-host'
import type { DealAccess } from '@nupeerstack/operator'
import { readRegisterRequest, readRegisterResponse } from '@nupeerstack/protocol'
import type { RegisterBook } from '../registers/register-book.ts'

export interface ReadRegisterDependencies {
  readonly access: DealAccess
  readonly registers: RegisterBook
}

export function createReadRegister({ access, registers }: ReadRegisterDependencies): RequestHandler {
  return async ({ account, header }) => {
    const { dealId } = readRegisterRequest.parse(header)
    const { customer } = await access.forReading(dealId, account)
    const { version, bytes } = registers.read(customer)
    return { header: readRegisterResponse.encode({ version }), payload: bytes.length === 0 ? [] : [bytes] }
  }
}
