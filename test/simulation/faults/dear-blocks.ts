/** The fee that a block asks for rises; what was signed at the old one is not mined until it offers more, or the fee has fallen. */
import { draw } from '../world/draw.ts'
import type { FaultKind } from './fault-kind.ts'

export const dearBlocks: FaultKind<{ readonly factor: number }> = {
  name: 'dear-blocks',
  weight: 0.5,
  draw: (randomness) => ({ factor: draw.oneOf(randomness, [2, 5, 20]) }),
  begin({ chain: { ledger } }, { factor }) {
    ledger.baseFeeWei *= BigInt(factor)
  },
  end({ chain: { ledger } }, { factor }) {
    ledger.baseFeeWei /= BigInt(factor)
  },
}
