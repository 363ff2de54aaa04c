/** One fault of each kind that is looked for. */
import type { PlantedFault } from './engine/planted-fault.ts'

export const plantedFaults: readonly PlantedFault[] = [
  {
    name: 'length-not-checked',
    whatItIs: 'a frame of any length is begun',
    file: 'packages/protocol/src/frames.ts',
    find: "  if (bodyLength < 0 || bodyLength > frameBytesMax) throw new ProtocolError('frame over the limit')\n",
    replace: '',
    target: 'frame-header',
    kinds: ['throws'],
    inputs: 1_000,
  },
  {
    name: 'backtracking',
    whatItIs: 'an expression tries all ways to share blanks out',
    file: 'packages/s3-gateway/src/acl/parse-acl.ts',
    find: '/^"?([^"]*)"?$/.exec(field.slice(equals + 1).trim())?.[1]',
    replace: '/^\\s*"?([^"]*)"?\\s*$/.exec(field.slice(equals + 1))?.[1]',
    target: 'acl-headers',
    kinds: ['grows', 'hangs'],
    inputs: 400,
  },
  {
    name: 'error-swallowed',
    whatItIs: 'a page token that is none of ours is taken for the beginning of a listing',
    file: 'packages/s3-gateway/src/listing/page-token.ts',
    find: "    throw invalidArgument('continuation-token', token, 'The continuation token provided is incorrect')\n",
    replace: "    return ''\n",
    target: 'listing-queries',
    kinds: ['throws'],
    inputs: 1_000,
  },
  {
    name: 'allocation-unbounded',
    whatItIs: 'a frame has its memory before its length is held against its limit',
    file: 'packages/node-host/src/requests/frame-reader.ts',
    find: '    ;({ kind, requestId, bodyLength } = parseFrameHeader(header))\n',
    replace:
      '    const announced = Buffer.allocUnsafeSlow(Math.min(2 ** 25, new DataView(header.buffer).getUint32(0)))\n    ;({ kind, requestId, bodyLength } = parseFrameHeader(header))\n    if (announced.length === 0) throw new ProtocolError("empty")\n',
    target: 'frame-stream',
    kinds: ['memory'],
    inputs: 40,
  },
]
