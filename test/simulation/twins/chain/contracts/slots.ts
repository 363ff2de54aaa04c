/** One mapping of a contract's storage, by name: its values are never changed, only replaced. */
import type { Call } from './call.ts'

type SlotKey = string | bigint | number

export class Slots<Value> {
  readonly #name: string
  readonly #absent: Value

  /** `absent` is what Solidity reads where nothing was stored. */
  constructor(name: string, absent: Value) {
    this.#name = name
    this.#absent = absent
  }

  get(call: Call, ...keys: SlotKey[]): Value {
    return (call.state.get(this.#key(keys)) as Value | undefined) ?? this.#absent
  }

  set(call: Call, value: Value, ...keys: SlotKey[]): void {
    call.state.set(this.#key(keys), value)
  }

  #key(keys: readonly SlotKey[]): string {
    return `${this.#name}/${keys.join('/')}`
  }
}
