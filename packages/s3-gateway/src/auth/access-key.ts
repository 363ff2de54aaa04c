/** How access keys look: as AWS's do, for some clients check. */

export type RandomBytes = (count: number) => Uint8Array

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 20 characters: `AKIA…` stays until it is revoked, `ASIA…` is temporary. */
export function createAccessKeyId(prefix: 'AKIA' | 'ASIA', random: RandomBytes): string {
  let id: string = prefix
  for (const byte of random(16)) id += alphabet.charAt(byte & 31)
  return id
}

/** 40 characters with 240 bits of randomness. */
export function createSecretAccessKey(random: RandomBytes): string {
  return Buffer.from(random(30)).toString('base64')
}
