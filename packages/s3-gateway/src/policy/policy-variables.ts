/**
 * `${aws:username}` and `${aws:userid}` in resources and values of a policy: one document for many users, each with a
 * prefix of their own. A user's id holds no `*` and no `?`, so it may stand in a pattern.
 */

const variable = /\$\{([^}]*)\}/g
const names = ['aws:username', 'aws:userid']

/** The first variable in a text that we do not know: it would never match. */
export function unknownVariable(text: string): string | undefined {
  for (const [, name = ''] of text.matchAll(variable)) if (!names.includes(name.toLowerCase())) return name
  return undefined
}

/** The text with its variables filled in; `undefined` where it speaks of a user and there is none. */
export function fillVariables(text: string, userId: string | undefined): string | undefined {
  if (!text.includes('${')) return text
  return userId === undefined ? undefined : text.replace(variable, () => userId)
}
