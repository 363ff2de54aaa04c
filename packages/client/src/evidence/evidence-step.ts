/** One sentence of a verdict, which holds or does not. */
export interface EvidenceStep {
  readonly says: string
  readonly holds: boolean
}

export function step(says: string, holds: boolean): EvidenceStep {
  return { says, holds }
}
