/** What may happen on a chain, as data that fast-check draws and shrinks. Who and which are indices; amounts are scaled to what they count. */
import fc from 'fast-check'

export type Who = 0 | 1 | 2 | 3
export type OperatorIndex = 0 | 1
export type CustomerIndex = 2 | 3

/** Accounts 0 and 1 are operators, 2 and 3 customers. */
export type ChainStep =
  | { readonly kind: 'deposit' | 'thaw'; readonly who: Who; readonly tokens: number; readonly isOtherKind: boolean }
  | { readonly kind: 'set-signer'; readonly who: OperatorIndex; readonly signer: Who }
  | { readonly kind: 'withdraw-bond' | 'rejoin' | 'withdraw-earnings'; readonly who: Who }
  | {
      readonly kind: 'register'
      readonly who: Who
      readonly peer: number
      readonly addresses: number
      /** Of which it registers for: storage is 0. */
      readonly kindIndex: number
    }
  | {
      readonly kind: 'open'
      readonly by: Who
      readonly operator: OperatorIndex
      readonly customer: CustomerIndex
      /** Whose key signs for the customer. */
      readonly customerSigner: Who
      readonly units: number
      readonly durationPeriods: number
      readonly validPeriods: number
      readonly deposit: number
      readonly flaw: 'none' | 'again' | 'signature' | 'terms' | 'kind' | 'payment'
    }
  | {
      readonly kind: 'top-up' | 'settle' | 'close' | 'give-notice' | 'end-promise' | 'exit'
      readonly who: Who
      readonly deal: number
      readonly dollars: number
    }
  | ({ readonly kind: 'post'; readonly who: Who } & DrawnPost)
  | { readonly kind: 'post-many'; readonly who: Who; readonly posts: readonly DrawnPost[] }
  | { readonly kind: 'settle-many'; readonly who: Who; readonly deals: readonly number[] }
  | {
      readonly kind: 'prove'
      readonly who: OperatorIndex
      readonly periodOffset: number
      readonly flaw: 'none' | 'leaf' | 'path' | 'short-path' | 'piece' | 'deal' | 'few' | 'order' | 'freed'
    }
  | { readonly kind: 'report' | 'judge'; readonly who: Who; readonly about: Who; readonly back: number }
  | { readonly kind: 'prove-owed'; readonly who: OperatorIndex; readonly back: number }
  | { readonly kind: 'admit'; readonly who: Who; readonly periodOffset: number }
  | { readonly kind: 'record'; readonly who: Who }
  | {
      readonly kind: 'ask'
      readonly who: Who
      readonly deal: number
      /** Of leaves, by number of the piece: mostly of those that the deal has. */
      readonly pieces: readonly number[]
      readonly flaw: 'none' | 'poor' | 'leaf' | 'beyond' | 'none-asked'
    }
  | {
      readonly kind: 'answer'
      readonly who: Who
      readonly deal: number
      readonly flaw: 'none' | 'leaf' | 'path' | 'short-path' | 'few'
    }
  | {
      readonly kind: 'fraud'
      readonly who: Who
      readonly deal: number
      readonly flaw: 'none' | 'same' | 'number' | 'stranger' | 'untrusted'
    }
  | { readonly kind: 'expire' | 'reclaim' | 'withdraw-returned'; readonly who: Who; readonly deal: number }
  | { readonly kind: 'mine'; readonly blocks: number }
  /** To just before the end of the period, or into the next one; its seed is recorded or not, its challenges answered or not. */
  | {
      readonly kind: 'next-period'
      readonly isRecorded: boolean
      readonly provers: readonly OperatorIndex[]
      /** Whoever has missed the period before is reported. */
      readonly isReported: boolean
    }

export interface DrawnPost {
  readonly deal: number
  readonly pieces: number
  readonly numberStep: number
  readonly flaw: 'none' | 'customer' | 'operator' | 'short'
}

const anyone = fc.constantFrom<Who>(0, 1, 2, 3)
const operator = fc.constantFrom<OperatorIndex>(0, 1)
const customer = fc.constantFrom<CustomerIndex>(2, 3)
const deal = fc.nat(5)
/** Mostly well, now and then not. */
const rarely = fc.integer({ min: 0, max: 9 }).map((die) => die === 0)
const flaws = <Name extends string>(...names: readonly Name[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant('none' as const) }, { weight: 1, arbitrary: fc.constantFrom(...names) })

const post = {
  deal,
  pieces: fc.integer({ min: 0, max: 7 }),
  numberStep: fc.constantFrom(1, 1, 1, 2, 0, -1),
  flaw: flaws('customer', 'operator', 'short'),
}

const kindOf = <Kind extends string>(kind: Kind) => fc.constant(kind)

export const chainStep: fc.Arbitrary<ChainStep> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('deposit', 'thaw'),
      who: fc.oneof({ weight: 4, arbitrary: operator }, { weight: 1, arbitrary: anyone }),
      tokens: fc.integer({ min: 0, max: 40 }),
      isOtherKind: rarely,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('withdraw-bond', 'rejoin', 'rejoin'), who: operator }) },
  { weight: 2, arbitrary: fc.record({ kind: kindOf('withdraw-earnings'), who: anyone }) },
  { weight: 1, arbitrary: fc.record({ kind: kindOf('set-signer'), who: operator, signer: anyone }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kindOf('register'),
      who: anyone,
      peer: fc.nat(4),
      addresses: fc.nat(9),
      kindIndex: fc.constantFrom(0, 0, 1, 2),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: kindOf('open'),
      by: fc.oneof({ weight: 6, arbitrary: fc.constant<Who>(2) }, { weight: 1, arbitrary: anyone }),
      operator,
      customer,
      customerSigner: anyone,
      units: fc.integer({ min: 0, max: 12 }),
      durationPeriods: fc.integer({ min: 0, max: 24 }),
      validPeriods: fc.integer({ min: -1, max: 8 }),
      deposit: fc.integer({ min: 0, max: 90 }),
      flaw: flaws('again', 'signature', 'terms', 'kind', 'payment'),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'top-up',
        'settle',
        'settle',
        'close',
        'close',
        'close',
        'give-notice',
        'end-promise',
        'end-promise',
        'exit',
      ),
      who: anyone,
      deal,
      dollars: fc.integer({ min: 0, max: 200 }),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({ kind: kindOf('post'), who: anyone, ...post }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: kindOf('post-many'),
      who: anyone,
      posts: fc.array(fc.record(post), { maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kindOf('settle-many'), who: anyone, deals: fc.array(deal, { maxLength: 4 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: kindOf('prove'),
      who: operator,
      periodOffset: fc.constantFrom(0, 0, 0, 0, 0, 1, -1),
      flaw: flaws('leaf', 'path', 'short-path', 'piece', 'deal', 'few', 'order', 'freed'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: kindOf('report'),
      who: anyone,
      about: anyone,
      back: fc.constantFrom(1, 1, 1, 2, 2, 3, 4, 0),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: kindOf('judge'),
      who: anyone,
      about: operator,
      back: fc.constantFrom(2, 2, 2, 3, 4, 5, 6, 1),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: kindOf('prove-owed'), who: operator, back: fc.constantFrom(2, 2, 3, 3, 4, 1) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kindOf('admit'), who: operator, periodOffset: fc.constantFrom(0, 0, 0, -1) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kindOf('ask'),
      who: fc.oneof({ weight: 4, arbitrary: customer }, { weight: 1, arbitrary: anyone }),
      deal,
      pieces: fc.array(fc.nat(7), { maxLength: 5 }),
      flaw: flaws('poor', 'leaf', 'beyond', 'none-asked'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kindOf('answer'),
      who: anyone,
      deal,
      flaw: flaws('leaf', 'path', 'short-path', 'few'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('expire', 'expire', 'reclaim', 'withdraw-returned'),
      who: anyone,
      deal,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kindOf('fraud'),
      who: anyone,
      deal,
      flaw: flaws('same', 'number', 'stranger', 'untrusted'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kindOf('record'), who: anyone }) },
  { weight: 2, arbitrary: fc.record({ kind: kindOf('mine'), blocks: fc.integer({ min: 1, max: 11 }) }) },
  {
    weight: 9,
    arbitrary: fc.record({
      kind: kindOf('next-period'),
      isRecorded: fc.integer({ min: 0, max: 4 }).map((die) => die > 0),
      provers: fc.oneof(
        { weight: 2, arbitrary: fc.subarray<OperatorIndex>([0, 1]) },
        { weight: 3, arbitrary: fc.constant<OperatorIndex[]>([0]) },
      ),
      isReported: fc.integer({ min: 0, max: 3 }).map((die) => die > 0),
    }),
  },
)

/** Both operators have promised something before chance takes over, one of them under three deals. */
export const chainBeginning: readonly ChainStep[] = [
  { kind: 'deposit', who: 0, tokens: 60, isOtherKind: false },
  { kind: 'deposit', who: 1, tokens: 40, isOtherKind: false },
  { kind: 'register', who: 0, peer: 1, addresses: 1, kindIndex: 0 },
  {
    ...{
      kind: 'open',
      by: 2,
      operator: 0,
      customer: 2,
      customerSigner: 2,
      units: 8,
      durationPeriods: 18,
      validPeriods: 5,
      deposit: 60,
    },
    flaw: 'none',
  },
  {
    ...{
      kind: 'open',
      by: 3,
      operator: 1,
      customer: 3,
      customerSigner: 3,
      units: 6,
      durationPeriods: 22,
      validPeriods: 5,
      deposit: 20,
    },
    flaw: 'none',
  },
  {
    ...{
      kind: 'open',
      by: 3,
      operator: 0,
      customer: 3,
      customerSigner: 2,
      units: 3,
      durationPeriods: 9,
      validPeriods: 5,
      deposit: 10,
    },
    flaw: 'none',
  },
  {
    ...{
      kind: 'open',
      by: 2,
      operator: 0,
      customer: 2,
      customerSigner: 2,
      units: 4,
      durationPeriods: 20,
      validPeriods: 5,
      deposit: 30,
    },
    flaw: 'none',
  },
  { kind: 'post', who: 0, deal: 0, pieces: 3, numberStep: 1, flaw: 'none' },
  { kind: 'post', who: 0, deal: 2, pieces: 1, numberStep: 1, flaw: 'none' },
  { kind: 'post', who: 0, deal: 3, pieces: 4, numberStep: 1, flaw: 'none' },
  { kind: 'post', who: 1, deal: 1, pieces: 2, numberStep: 1, flaw: 'none' },
  { kind: 'next-period', isRecorded: true, provers: [], isReported: false },
  { kind: 'next-period', isRecorded: true, provers: [0], isReported: true },
  { kind: 'settle-many', who: 0, deals: [0, 3] },
  { kind: 'withdraw-earnings', who: 0 },
  { kind: 'ask', who: 2, deal: 0, pieces: [0, 2], flaw: 'none' },
  { kind: 'ask', who: 3, deal: 1, pieces: [1], flaw: 'none' },
  { kind: 'answer', who: 0, deal: 0, flaw: 'none' },
  { kind: 'mine', blocks: 10 },
  { kind: 'expire', who: 2, deal: 1 },
  { kind: 'give-notice', who: 2, deal: 3, dollars: 0 },
  { kind: 'fraud', who: 3, deal: 1, flaw: 'none' },
]
