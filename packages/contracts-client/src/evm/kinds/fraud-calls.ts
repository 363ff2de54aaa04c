/** `FraudCalls` over StorageFraud. */
import { bytesToHex } from 'viem'
import { storageFraudAbi } from '../../generated/storage-fraud.ts'
import type { FraudCalls, OperatorSignedState } from '../../port/fraud-calls.ts'
import type { KindContract } from '../../port/kind.ts'
import { typedContract } from '../kind-contract.ts'

export function createFraudCalls(contract: KindContract): FraudCalls {
  const fraud = typedContract(contract, storageFraudAbi)
  return {
    address: fraud.address,
    prove({ dealId, number, states: [first, second] }) {
      const states = [storedState(first), storedState(second)] as const
      const signatures = [bytesToHex(first.operatorSignature), bytesToHex(second.operatorSignature)] as const
      return fraud.write('proveFraud', [BigInt(dealId), BigInt(number), states, signatures])
    },
    isProven: (dealId) => fraud.read('isProven', [BigInt(dealId)]),
  }
}

function storedState({ root, pieces }: OperatorSignedState) {
  return { root: bytesToHex(root), pieces: BigInt(pieces) }
}
