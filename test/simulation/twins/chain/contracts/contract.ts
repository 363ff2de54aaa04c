/** A contract as the chain sees it: calldata in, return data or a refusal out, by the ABI that solc has written. */
import { type Address, parseAddress } from '@nupeerstack/protocol'
import {
  type Abi,
  type AbiFunction,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type ContractFunctionReturnType,
  decodeAbiParameters,
  encodeAbiParameters,
  encodeErrorResult,
  type Hex,
  toFunctionSelector,
} from 'viem'
import { type Call, ContractRefusal } from './call.ts'

export interface Contract {
  readonly address: Address
  readonly abi: Abi
  /** Runs a call. Throws ContractRefusal. */
  run(call: Call, data: Hex): Hex
}

type Mutability = 'pure' | 'view' | 'nonpayable' | 'payable'

/** What a contract does, by the names in its ABI: what nobody in a simulation calls need not be there. */
export type ContractFunctions<A extends Abi> = {
  readonly [N in ContractFunctionName<A, Mutability>]?: (
    call: Call,
    ...args: ContractFunctionArgs<A, Mutability, N> extends readonly unknown[]
      ? ContractFunctionArgs<A, Mutability, N>
      : never
  ) => ContractFunctionReturnType<A, Mutability, N>
}

type AnyFunction = (call: Call, ...args: unknown[]) => unknown

export function contractOf<const A extends Abi>(address: Address, abi: A, functions: ContractFunctions<A>): Contract {
  const selectors = new Set(abi.flatMap((item) => (item.type === 'function' ? [toFunctionSelector(item)] : [])))
  const bySelector = new Map<string, { readonly item: AbiFunction; readonly run: AnyFunction }>()
  for (const [name, run] of Object.entries(functions)) {
    const item = abi.find((each): each is AbiFunction => each.type === 'function' && each.name === name)
    if (item === undefined) throw new Error(`the ABI has no function ${name}`)
    bySelector.set(toFunctionSelector(item), { item, run: run as AnyFunction })
  }
  return {
    address,
    abi,
    run(call, data) {
      const selector = data.slice(0, 10) as Hex
      // What the contract does not have either it refuses, without a word.
      if (!selectors.has(selector)) throw new ContractRefusal('', [])
      const found = bySelector.get(selector)
      if (found === undefined) throw new Error(`the twin of ${address} has no function ${selector}`)
      const { item, run } = found
      const args = item.inputs.length === 0 ? [] : decodeAbiParameters(item.inputs, `0x${data.slice(10)}`)
      const result = run(call, ...args.map(withPlainAddresses))
      if (item.outputs.length === 0) return '0x'
      return encodeAbiParameters(item.outputs, (item.outputs.length === 1 ? [result] : result) as readonly unknown[])
    },
  }
}

/** The refusal as a node answers it. */
export function refusalData(errors: Abi, { errorName, args }: ContractRefusal): Hex {
  if (errorName === '') return '0x'
  return encodeErrorResult({ abi: errors, errorName, args } as never)
}

/** Addresses in the letters that our own have: they are keys here. */
function withPlainAddresses(value: unknown): unknown {
  if (typeof value === 'string') return /^0x[0-9a-fA-F]{40}$/.test(value) ? parseAddress(value) : value
  if (Array.isArray(value)) return value.map(withPlainAddresses)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withPlainAddresses(inner)]))
}
