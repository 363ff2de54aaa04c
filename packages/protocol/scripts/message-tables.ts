/**
 * The tables of `docs/protocol.md` that another implementation needs to the letter: every message with its field numbers
 * and types, and every limit, from the declarations that the code itself runs on.
 */
import * as answerMessages from '../src/answer-messages.ts'
import type { FieldDescription, MessageCodec } from '../src/codec.ts'
import { frameKinds } from '../src/frames.ts'
import * as hostMessages from '../src/host-messages.ts'
import { introductionCodec } from '../src/introduction.ts'
import * as limits from '../src/limits.ts'
import * as storageMessages from '../src/messages.ts'
import { errorEnvelope, requestEnvelope, responseEnvelope } from '../src/request-envelope.ts'
import { revisionOperationCodec } from '../src/revision-operations.ts'
import { wireErrorCodes } from '../src/wire-error.ts'

type AnyMessage = Pick<MessageCodec<never>, 'fields'>

/** Messages that stand in bodies of frames and in payloads. */
const carried: Readonly<Record<string, AnyMessage>> = {
  'Introduction (frame 1)': introductionCodec,
  'Request (frame 2)': requestEnvelope,
  'Response (frame 3)': responseEnvelope,
  'Error (frame 6)': errorEnvelope,
  'Deal of a challenge (`storage/answer/1`)': answerMessages.promisedDeal,
  'Answer to a sample (`storage/answer/1`)': answerMessages.sampleAnswer,
  'Operation (payload of `storage/revise/1`)': revisionOperationCodec,
}

const services = [
  [hostMessages.hostMethods, hostMessages],
  [storageMessages.storageMethods, storageMessages],
  [answerMessages.peerMethods, answerMessages],
] as const

/** Every message of the wire by the name that it is exported under. */
export function allMessages(): ReadonlyMap<string, MessageCodec<never>> {
  const inHeaders = [hostMessages, storageMessages, answerMessages].flatMap((module) => Object.entries<unknown>(module))
  const inBodies = { introductionCodec, requestEnvelope, responseEnvelope, errorEnvelope, revisionOperationCodec }
  return new Map([...Object.entries(inBodies), ...inHeaders.filter((entry) => isMessage(entry[1]))] as [
    string,
    MessageCodec<never>,
  ][])
}

/** The generated part of the page. */
export function messageTables(): string {
  const sections = [
    '### In frames and payloads',
    ...Object.entries(carried).map(([title, message]) => `**${title}**\n\n${table([['', message]])}`),
    '### In headers',
    ...services.flatMap(([methods, module]) =>
      Object.entries(methods).map(([name, method]) => `\`${method}\`\n\n${methodTable(name, module)}`),
    ),
    '### Limits',
    limitTable(),
  ]
  return sections.join('\n\n')
}

/** Words that the tables written by hand must have, each with what it is. */
export function wordsToExplain(): readonly (readonly [what: string, word: string])[] {
  const fields = [...allMessages().values()].flatMap(({ fields }) => fields)
  const forms = fields.flatMap(({ type }) => /^([A-Z]\w+), text/.exec(type)?.[1] ?? [])
  return [
    ...wireErrorCodes.map((code) => ['error code', `| \`${code}\` |`] as const),
    ...Object.entries(frameKinds).map(([kind, number]) => ['kind of frame', `| ${number} | ${kind} |`] as const),
    ...[...new Set(forms)].map((form) => ['text form', `| \`${form}\` |`] as const),
    ...services.flatMap(([methods]) =>
      Object.values(methods).map((method) => ['method', `| \`${method}\` |`] as const),
    ),
  ]
}

function methodTable(name: string, module: Readonly<Record<string, unknown>>): string {
  const messages = ['request', 'answer'].map((side) => {
    const codec = module[`${name}${side === 'request' ? 'Request' : 'Response'}`]
    return [side, isMessage(codec) ? codec : { fields: [] }] as const
  })
  return table(messages)
}

function table(messages: readonly (readonly [title: string, message: AnyMessage])[]): string {
  const isTitled = messages.length > 1
  const rows = messages.flatMap(([title, { fields }]) =>
    fields.length === 0
      ? [[title, '', '(empty)', '']]
      : fields.map((field, index) => [index === 0 ? title : '', `${field.number}`, `\`${field.name}\``, typeOf(field)]),
  )
  const lines = [['', '#', 'Field', 'Type'], ['---', '---', '---', '---'], ...rows]
  return lines.map((cells) => `| ${(isTitled ? cells : cells.slice(1)).join(' | ')} |`).join('\n')
}

function typeOf({ type, presence, countMax = 0 }: FieldDescription): string {
  if (presence === 'optional') return `optional; ${type}`
  return presence === 'repeated' ? `up to ${countMax} times; ${type}` : type
}

function limitTable(): string {
  const rows = Object.entries(limits).map(([name, value]) => `| \`${name}\` | ${value.toLocaleString('en-US')} |`)
  return ['| Limit | |', '| --- | --- |', ...rows].join('\n')
}

function isMessage(value: unknown): value is MessageCodec<never> {
  return typeof value === 'object' && value !== null && 'fields' in value && 'encode' in value
}
