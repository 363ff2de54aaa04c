/** Makes an input small that shows a fault, by leaving out ever smaller pieces of it and by making plain what is left. */

const triesMax = 1_500

/** `shows`: whether an input still does. */
export async function shrink(input: Buffer, shows: (smaller: Buffer) => Promise<boolean>): Promise<Buffer> {
  let best = input
  let tries = 0
  for (let size = Math.ceil(best.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < best.length; ) {
      const smaller = Buffer.concat([best.subarray(0, at), best.subarray(at + size)])
      if (++tries > triesMax) return best
      if (await shows(Buffer.from(smaller))) best = smaller
      else at += size
    }
  }
  for (let at = 0; at < best.length; at++) {
    for (const plain of [0x30, 0x61, 0x20]) {
      if (best[at] === plain || ++tries > triesMax) continue
      const plainer = Buffer.from(best)
      plainer[at] = plain
      if (!(await shows(Buffer.from(plainer)))) continue
      best = plainer
      break
    }
  }
  return best
}
