export { createErasureCoder, type ErasureCoder, type ErasureCoderConfig } from './erasure-coder.ts'
export type { Shape } from './shape.ts'
export type { Stripe } from './stripe.ts'
