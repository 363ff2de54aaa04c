/** What a kind may slash: bounds that it declares once, before anything is provisioned to it, and under a cap. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { stakingTokenAbi } from '../src/generated/staking-token.ts'
import { addresses, startBareMarket, unit } from './bare-market.ts'

const [operator, reporter] = [0, 1]

suite('slashing bounds', () => {
  test('a kind without bounds gets no provision, and declares them once, under the cap', async () => {
    const bare = await startBareMarket()
    const kind = await bare.deploy('SlashingKind', [bare.bonds.address])
    const declare = (perEvent: number, perWindow: number) =>
      bare.send(operator, { ...kind, functionName: 'declare', args: [perEvent, perWindow] })
    await assert.rejects(bare.bond(operator, kind.address, 10n), { reason: 'Bonds_NoBounds' })
    for (const [perEvent, perWindow] of [
      [0, 100],
      [5_001, 8_000],
      [5_000, 8_001],
      [300, 299],
    ] as const)
      await assert.rejects(declare(perEvent, perWindow), { reason: 'Bonds_BadBounds' })
    await declare(1_000, 1_500)
    await assert.rejects(declare(5_000, 8_000), { reason: 'Bonds_BoundsAreDeclared' })
    await bare.bond(operator, kind.address, 10n)
  })

  test('a kind takes no more than its bounds say, of one event and of a window, and the reporter a twentieth', async () => {
    const bare = await startBareMarket()
    const kind = await bare.deploy('SlashingKind', [bare.bonds.address])
    await bare.send(operator, { ...kind, functionName: 'declare', args: [1_000, 1_500] })
    await bare.bond(operator, kind.address, 100n)
    const account = addresses[operator]
    const slash = (tokens: bigint, by: number) =>
      bare.send(by, { ...kind, functionName: 'slash', args: [account, tokens * unit, addresses[by]] })
    const provision = async () => {
      const args = [account, kind.address]
      return ((await bare.read({ ...bare.bonds, functionName: 'provisionOf', args })) as readonly bigint[])[0]
    }
    await slash(4n, reporter)
    assert.equal(await provision(), 96n * unit)
    await slash(50n, operator)
    assert.equal(await provision(), 96n * unit - (96n * unit) / 10n, 'a tenth of what there is')
    await slash(50n, reporter)
    assert.equal(await provision(), 85n * unit, '15 in a window')
    await slash(50n, reporter)
    assert.equal(await provision(), 85n * unit)
    const stake = { address: bare.deployment.stakingToken, abi: stakingTokenAbi, functionName: 'balanceOf' } as const
    const balanceOf = (who: number) => bare.read({ ...stake, args: [addresses[who]] })
    assert.equal(await balanceOf(reporter), (54n * unit) / 10n / 20n)
    assert.equal(await balanceOf(operator), 0n, 'nothing for who reports itself')
  })
})
