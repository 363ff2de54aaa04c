/**
 * `${aws:username}` and `${aws:userid}` in resources and values of a policy: one document for many users, each with a
 * prefix of their own. A user's id holds no `*` and no `?`, so it may stand in a pattern.
 */

const names = ['aws:username', 'aws:userid']

/** The first variable in a text that we do not know: it would never match. */
export function unknownVariable(text: string): string | undefined {
  for (const { name } of variablesIn(text)) if (!names.includes(name.toLowerCase())) return name
  return undefined
}

/** The text with its variables filled in; `undefined` where it speaks of a user and there is none. */
export function fillVariables(text: string, userId: string | undefined): string | undefined {
  if (!text.includes('${')) return text
  if (userId === undefined) return undefined
  let filled = ''
  let rest = 0
  for (const { from, to } of variablesIn(text)) {
    filled += text.slice(rest, from) + userId
    rest = to
  }
  return filled + text.slice(rest)
}

/** From `${` to the next brace that closes. One that never closes is looked for once, not from every `${`: policies are asked often. */
function* variablesIn(text: string): Generator<{ readonly name: string; readonly from: number; readonly to: number }> {
  for (let from = text.indexOf('${'); from >= 0; ) {
    const end = text.indexOf('}', from)
    if (end < 0) return
    yield { name: text.slice(from + 2, end), from, to: end + 1 }
    from = text.indexOf('${', end)
  }
}
