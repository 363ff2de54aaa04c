/** Changes XML by its elements: one goes, comes twice, is put into another or into itself, or gets another name or text. */
import type { Dice } from './dice.ts'
import { type Material, splice } from './havoc.ts'

const attributes = [' a="b"', ' xmlns="x"', ' xmlns:a="x"', " a='<'", ' a=b', ' a="&lt;"']
const texts = [
  '',
  ' ',
  '&amp;',
  '&#x0;',
  '&x;',
  '<![CDATA[x]]>',
  '<!--x-->',
  '<?x?>',
  '\u0000',
  'true',
  'é',
  '🗝',
  '-1',
  '0',
  '1',
]

/** `undefined` where there is no element. */
export function reshapeTree(input: Buffer, { dice, pool, words }: Material): Buffer | undefined {
  const element = elementIn(input, dice)
  if (element === undefined) return undefined
  const { from, to, innerFrom, innerTo } = element
  const whole = input.subarray(from, to)
  switch (dice.below(8)) {
    case 0:
      return splice(input, from, to, Buffer.alloc(0))
    case 1:
      return splice(input, to, to, whole)
    case 2:
      return splice(input, innerFrom, innerTo, whole)
    case 3: {
      const other = dice.pick(pool)
      const taken = elementIn(other, dice)
      if (taken === undefined) return undefined
      const piece = other.subarray(taken.from, taken.to)
      return dice.once(2) ? splice(input, from, to, piece) : splice(input, innerFrom, innerFrom, piece)
    }
    case 4:
      return splice(
        input,
        innerFrom,
        innerTo,
        words.length > 0 && dice.once(2) ? dice.pick(words) : Buffer.from(dice.pick(texts)),
      )
    case 5:
      return splice(input, innerFrom - 1, innerFrom - 1, Buffer.from(dice.pick(attributes)))
    case 6: {
      if (words.length === 0) return undefined
      const name = dice.pick(words)
      return splice(
        input,
        from,
        to,
        Buffer.concat([
          Buffer.from('<'),
          name,
          Buffer.from('>'),
          input.subarray(innerFrom, innerTo),
          Buffer.from('</'),
          name,
          Buffer.from('>'),
        ]),
      )
    }
    default:
      return splice(
        input,
        innerFrom,
        innerTo,
        Buffer.concat([input.subarray(innerFrom, innerTo), Buffer.from(dice.pick(texts))]),
      )
  }
}

function elementIn(
  input: Buffer,
  dice: Dice,
): { from: number; to: number; innerFrom: number; innerTo: number } | undefined {
  if (input.length === 0) return undefined
  const start = dice.below(input.length)
  for (let from = input.indexOf('<', start), turns = 0; turns < 2; from = input.indexOf('<'), turns++) {
    if (from < 0) continue
    const close = input.indexOf('>', from)
    if (close < 0) continue
    const name = /^<([\w:.-]+)/.exec(input.toString('latin1', from, Math.min(close, from + 80)))?.[1]
    if (name === undefined) continue
    const end = `</${name}>`
    const innerTo = input.indexOf(end, close)
    if (innerTo >= 0) return { from, to: innerTo + end.length, innerFrom: close + 1, innerTo }
  }
  return undefined
}
