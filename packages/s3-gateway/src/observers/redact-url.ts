/**
 * A URL as a log may have it: whoever reads the log must not be able to use it. A presigned URL is a key to what it names, so
 * signatures and tokens go, and so do customers' encryption keys.
 */

const secretNames = /^(x-amz-signature|signature|x-amz-security-token|x-amz-.*-customer-key)$/i
const redacted = 'REDACTED'

/** The path and query of a request, as it came but for the values of secrets, cut after `charactersMax`. */
export function redactUrl(url: string, charactersMax: number): string {
  const question = url.indexOf('?')
  const redactedUrl = question < 0 ? url : `${url.slice(0, question + 1)}${redactQuery(url.slice(question + 1))}`
  return redactedUrl.length > charactersMax ? `${redactedUrl.slice(0, charactersMax)}…` : redactedUrl
}

function redactQuery(query: string): string {
  return query
    .split('&')
    .map((pair) => {
      const equals = pair.indexOf('=')
      if (equals < 0) return pair
      return isSecret(pair.slice(0, equals)) ? `${pair.slice(0, equals)}=${redacted}` : pair
    })
    .join('&')
}

/** Whoever encodes the name of a secret, or encodes it wrongly, does not get it past us. */
function isSecret(name: string): boolean {
  try {
    return secretNames.test(decodeURIComponent(name))
  } catch {
    return true
  }
}
