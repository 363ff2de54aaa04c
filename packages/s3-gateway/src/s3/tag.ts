/** A tag of a bucket or an object. */

export type Tag = { readonly key: string; readonly value: string }
