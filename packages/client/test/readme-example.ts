/** The example of the README, for the compiler: it needs a network of nodes and a chain. `test/readme-examples.test.ts` holds the two to the same lines. */

import { createStorageClient, rootKeyFromPhrase } from '@nupeerstack/client'
import type { Chain } from '@nupeerstack/contracts-client'
import type { Logger, Network } from '@nupeerstack/node-host'

export async function example(
  { chain, network, log }: { readonly chain: Chain; readonly network: Network; readonly log: Logger },
  { words, accountKey }: { readonly words: string; readonly accountKey: Uint8Array },
  { source, use }: { readonly source: AsyncIterable<Uint8Array>; readonly use: (chunk: Uint8Array) => void },
  signal: AbortSignal,
): Promise<void> {
  await using client = await createStorageClient(
    { chain, network, log },
    { directory: 'data', rootKey: rootKeyFromPhrase(words), accountKey },
  )
  await client.untilWritable(signal)
  const part = await client.parts.write(source, { signal })
  for await (const chunk of client.parts.read([{ part, offset: 0, length: part.sizeBytes }], signal)) use(chunk)
}
