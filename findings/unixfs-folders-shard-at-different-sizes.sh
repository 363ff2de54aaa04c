#!/usr/bin/env bash
# ipfs-car 3.1.0 and @helia/unixfs 8.0.5 give the same CID for the same folder up to 1,000 entries and different ones from 1,001 on:
# ipfs-car turns a folder into a HAMT shard when it has more than 1,000 entries, Helia when its block grows past a size in bytes. Both
# claim the same format, and a link that somebody computed with one does not resolve to what the other stored.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund ipfs-car@3.1.0 @helia/unixfs@8.0.5 blockstore-core@7.0.1
cat > run.mjs <<'JS'
import { unixfs } from '@helia/unixfs'
import { MemoryBlockstore } from 'blockstore-core'
import { createDirectoryEncoderStream } from 'ipfs-car'

async function rootsOf(entryCount) {
  const names = Array.from({ length: entryCount }, (_, index) => `file-${String(index).padStart(5, '0')}.txt`)
  const entries = names.map((name) => ({ path: `folder/${name}`, content: new TextEncoder().encode(name) }))
  let helia
  for await (const { cid } of unixfs({ blockstore: new MemoryBlockstore() }).addAll(entries)) helia = cid
  let car
  const files = names.map((name) => new File([name], name))
  await createDirectoryEncoderStream(files).pipeTo(new WritableStream({ write: ({ cid }) => void (car = cid) }))
  return { helia: String(helia), car: String(car) }
}

const atThousand = await rootsOf(1_000)
const above = await rootsOf(1_001)
console.log('1,000 entries', atThousand)
console.log('1,001 entries', above)
process.exitCode = atThousand.helia === atThousand.car && above.helia !== above.car ? 0 : 1
JS
node run.mjs
