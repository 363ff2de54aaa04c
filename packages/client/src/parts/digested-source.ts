/** A source whose bytes are digested as they pass, and confirmed when it has ended: what `confirm` throws, the source throws. */
import { createDigester, type DigestName, type Digests } from '../digests.ts'

export interface DigestedSource extends AsyncIterable<Uint8Array> {
  /** Complete when the source has ended. */
  readonly digests: Digests
}

export function digestedSource(
  source: AsyncIterable<Uint8Array>,
  names: readonly DigestName[],
  confirm: (digests: Digests) => void,
): DigestedSource {
  let found: Digests = {}
  async function* run(): AsyncGenerator<Uint8Array> {
    const digester = await createDigester(names)
    for await (const chunk of source) {
      digester.update(chunk)
      yield chunk
    }
    found = digester.digest()
    confirm(found)
  }
  return {
    [Symbol.asyncIterator]: run,
    get digests() {
      return found
    },
  }
}
