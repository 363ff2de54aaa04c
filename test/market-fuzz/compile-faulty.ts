/** The creation code of a contract with a planted fault, by that of the contract itself. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Hex } from 'viem'
import { compileSolidity } from '../../packages/contracts-client/scripts/solidity.ts'
import { bondsBytecode } from '../../packages/contracts-client/src/generated/bonds.ts'
import { marketBytecode } from '../../packages/contracts-client/src/generated/market.ts'
import { missBookBytecode } from '../../packages/contracts-client/src/generated/miss-book.ts'
import { storageAnswersBytecode } from '../../packages/contracts-client/src/generated/storage-answers.ts'
import { storageFraudBytecode } from '../../packages/contracts-client/src/generated/storage-fraud.ts'
import { storageKindBytecode } from '../../packages/contracts-client/src/generated/storage-kind.ts'
import { withFault } from '../planting/plant-fault.ts'
import type { PlantedContractFault } from './planted-faults.ts'

const root = join(import.meta.dirname, '../..')
const own = {
  ...{ Bonds: bondsBytecode, Market: marketBytecode, MissBook: missBookBytecode, StorageKind: storageKindBytecode },
  ...{ StorageAnswers: storageAnswersBytecode, StorageFraud: storageFraudBytecode },
} as const

export function compileFaulty(fault: PlantedContractFault): ReadonlyMap<Hex, Hex> {
  const path = join(root, fault.file)
  const changed = new Map([[basename(path), withFault(readFileSync(path, 'utf8'), fault)]])
  const contract = compileSolidity(
    [join(root, 'packages/contracts-client/contracts', `${fault.contract}.sol`)],
    changed,
  ).get(fault.contract)
  if (contract === undefined) throw new Error(`${fault.contract} is not compiled`)
  return new Map<Hex, Hex>([[own[fault.contract], `0x${contract.evm.bytecode.object}`]])
}
