/** Patterns of policies: `*` stands for any run of characters, `?` for one (IAM User Guide, "Using wildcards"). */

/** Whether a pattern covers a whole text. The time is bounded by the product of both lengths, whatever the pattern. */
export function matchesWildcard(pattern: string, text: string): boolean {
  let p = 0
  let t = 0
  let star = -1
  let resumeAt = 0
  while (t < text.length) {
    if (pattern[p] === '*') {
      star = p
      p += 1
      resumeAt = t
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) {
      p += 1
      t += 1
    } else if (star >= 0) {
      // The last star takes one character more; what stood before it stays matched.
      p = star + 1
      resumeAt += 1
      t = resumeAt
    } else {
      return false
    }
  }
  while (pattern[p] === '*') p += 1
  return p === pattern.length
}
