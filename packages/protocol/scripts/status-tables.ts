/** The tables of `docs/status.md`: every document of status and every call of a gateway, from the declarations that daemons run on. */
import type { AdminCall } from '../src/admin/admin-call.ts'
import { clientServiceName, clientStatus } from '../src/admin/client-status.ts'
import { daemonStatus } from '../src/admin/daemon-status.ts'
import { gatewayCalls } from '../src/admin/gateway-calls.ts'
import type { JsonSchema } from '../src/admin/json-schema.ts'
import { s3ServiceName, s3Status } from '../src/admin/s3-status.ts'
import { storageServiceName, storageStatus } from '../src/admin/storage-status.ts'

const documents: readonly (readonly [title: string, schema: JsonSchema<unknown>])[] = [
  ['A daemon', daemonStatus],
  [`\`services.${storageServiceName}\` of a node`, storageStatus],
  [`\`services.${s3ServiceName}\` of a gateway`, s3Status],
  [`\`services.${clientServiceName}\` of a gateway`, clientStatus],
]

/** The generated part of the page. */
export function statusTables(): string {
  const calls: readonly AdminCall<unknown, unknown>[] = Object.values(gatewayCalls)
  return [
    '## Documents',
    ...documents.map(([title, schema]) => `### ${title}\n\n${table([['', schema]])}`),
    '## Calls of a gateway',
    ...calls.map(({ method, path, request, answer }) => {
      const sides = [
        ['request', request],
        ['answer', answer],
      ] as const
      return `\`${method} ${path}\`\n\n${table(sides.filter(([, { parts }]) => parts !== undefined))}`
    }),
  ].join('\n\n')
}

function table(sides: readonly (readonly [title: string, schema: JsonSchema<unknown>])[]): string {
  const isTitled = sides.some(([title]) => title !== '')
  const rows = sides.flatMap(([title, schema]) =>
    leavesOf(schema).map(([place, type], index) => [index === 0 ? title : '', `\`${place}\``, type]),
  )
  const lines = [['', 'Field', 'Type'], ['---', '---', '---'], ...rows]
  return lines.map((cells) => `| ${(isTitled ? cells : cells.slice(1)).join(' | ')} |`).join('\n')
}

/** Every field by its whole place; one that has others in it stands there itself where it may be missing. */
function leavesOf({ parts = [] }: JsonSchema<unknown>, prefix = ''): (readonly [place: string, type: string])[] {
  return parts.flatMap(([place, schema]) => {
    const whole = `${prefix}${place}`.replace(/^\./, '')
    const own = schema.parts !== undefined && /^(object|list)$/.test(schema.type) ? [] : [[whole, schema.type] as const]
    return [...own, ...leavesOf(schema, whole)]
  })
}
