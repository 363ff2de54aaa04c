/** What a plan consists of: data that can be written into a file and read again. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
