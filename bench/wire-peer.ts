/** The other process of `wire.ts`: answers on every line, says where, and lives as long as its parent. */
import { lineKinds, serve } from './wire-lines.ts'

const addresses = await Promise.all(lineKinds.map(async (kind) => [kind, await serve(kind)] as const))
process.send?.(Object.fromEntries(addresses))
process.on('disconnect', () => process.exit())
