/** The contract of one kind over the `Caller`, and the same with the types of its ABI. */
import type { Address } from '@nupeerstack/protocol'
import type { Abi, ContractFunctionArgs, ContractFunctionName, ContractFunctionReturnType } from 'viem'
import type { Kind, KindContract } from '../port/kind.ts'
import type { Receipt } from '../port/receipt.ts'
import type { Caller } from './caller.ts'

export function createKindContract(
  caller: Caller,
  {
    chainId,
    address,
    abi,
    beaconAt,
    questionsAt,
  }: Pick<KindContract, 'chainId' | 'address' | 'beaconAt' | 'questionsAt'> & Pick<Kind, 'abi'>,
): KindContract {
  const contract = { address, abi: abi as Abi }
  return {
    chainId,
    address,
    account: caller.account,
    read: (functionName, args) => caller.read({ ...contract, functionName, args }),
    write: (functionName, args) => caller.write({ ...contract, functionName, args }),
    beside: (other, abi) => createKindContract(caller, { chainId, address: other, abi, beaconAt, questionsAt }),
    beaconAt,
    questionsAt,
  }
}

export interface TypedContract<A extends Abi> {
  readonly chainId: number
  readonly address: Address
  readonly account: Address
  read<N extends ContractFunctionName<A, 'pure' | 'view'>>(
    functionName: N,
    args: ContractFunctionArgs<A, 'pure' | 'view', N>,
  ): Promise<ContractFunctionReturnType<A, 'pure' | 'view', N>>
  write<N extends ContractFunctionName<A, 'nonpayable'>>(
    functionName: N,
    args: ContractFunctionArgs<A, 'nonpayable', N>,
  ): Promise<Receipt>
}

/** `abi`, which the kind's own must contain, says of which types the values are that the contract takes and gives. */
export function typedContract<const A extends Abi>(contract: KindContract, abi: A): TypedContract<A>
export function typedContract(contract: KindContract): KindContract {
  return contract
}
