/** The twin of both tokens, as far as they are ERC-20 of OpenZeppelin: balances, allowances, minting and burning. */
import type { Address } from '@nupeerstack/protocol'
import { maxUint256 } from 'viem'
import { stakingTokenAbi } from '../../../../../packages/contracts-client/src/generated/staking-token.ts'
import { type Call, noAddress, refuse } from './call.ts'
import { type Contract, contractOf } from './contract.ts'
import { Slots } from './slots.ts'

export class TokenTwin {
  readonly address: Address
  readonly contract: Contract
  readonly #balances: Slots<bigint>
  readonly #allowances: Slots<bigint>
  readonly #supply: Slots<bigint>

  /** `mayMint`: whether this account is given what it mints. */
  constructor(address: Address, { mayMint }: { readonly mayMint: (account: Address) => boolean }) {
    this.address = address
    this.#balances = new Slots(`${address}.balances`, 0n)
    this.#allowances = new Slots(`${address}.allowances`, 0n)
    this.#supply = new Slots(`${address}.supply`, 0n)
    this.contract = contractOf(address, stakingTokenAbi, {
      balanceOf: (call, account) => this.balanceOf(call, account as Address),
      totalSupply: (call) => this.supply(call),
      allowance: (call, owner, spender) => this.#allowances.get(call, owner, spender),
      approve: (call, spender, amount) => {
        this.#allowances.set(call, amount, call.sender, spender)
        call.events.push({ address, name: 'Approval', args: { owner: call.sender, spender, value: amount } })
        return true
      },
      transfer: (call, to, amount) => {
        this.transfer(call, to as Address, amount)
        return true
      },
      transferFrom: (call, from, to, amount) => {
        this.transferFrom(call, from as Address, to as Address, amount)
        return true
      },
      mint: (call, to, amount) => {
        if (!mayMint(call.sender)) refuse('AccessControlUnauthorizedAccount', call.sender, `0x${'0'.repeat(64)}`)
        this.mint(call, to as Address, amount)
      },
      burn: (call, amount) => this.burn(call, amount),
    })
  }

  balanceOf(call: Call, account: Address): bigint {
    return this.#balances.get(call, account)
  }

  supply(call: Call): bigint {
    return this.#supply.get(call)
  }

  transfer(call: Call, to: Address, amount: bigint): void {
    this.#move(call, call.sender, to, amount)
  }

  /** An allowance without a limit stays one. */
  transferFrom(call: Call, from: Address, to: Address, amount: bigint): void {
    const allowed = this.#allowances.get(call, from, call.sender)
    if (allowed < amount) refuse('ERC20InsufficientAllowance', call.sender, allowed, amount)
    if (allowed < maxUint256) this.#allowances.set(call, allowed - amount, from, call.sender)
    this.#move(call, from, to, amount)
  }

  mint(call: Call, to: Address, amount: bigint): void {
    this.#supply.set(call, this.supply(call) + amount)
    this.#give(call, noAddress, to, amount)
  }

  burn(call: Call, amount: bigint): void {
    this.#take(call, call.sender, amount)
    this.#supply.set(call, this.supply(call) - amount)
    this.#say(call, call.sender, noAddress, amount)
  }

  #move(call: Call, from: Address, to: Address, amount: bigint): void {
    this.#take(call, from, amount)
    this.#give(call, from, to, amount)
  }

  #give(call: Call, from: Address, to: Address, amount: bigint): void {
    this.#balances.set(call, this.balanceOf(call, to) + amount, to)
    this.#say(call, from, to, amount)
  }

  #say(call: Call, from: Address, to: Address, value: bigint): void {
    call.events.push({ address: this.address, name: 'Transfer', args: { from, to, value } })
  }

  #take(call: Call, from: Address, amount: bigint): void {
    const balance = this.balanceOf(call, from)
    if (balance < amount) refuse('ERC20InsufficientBalance', from, balance, amount)
    this.#balances.set(call, balance - amount, from)
  }
}
