/** How sure a share is that was counted in so many runs: Wilson's interval at 95 %. */
export interface Share {
  readonly runs: number
  readonly hits: number
  readonly low: number
  readonly high: number
}

const z = 1.96

export function shareOf(hits: number, runs: number): Share {
  const share = hits / runs
  const middle = share + (z * z) / (2 * runs)
  const half = z * Math.sqrt((share * (1 - share)) / runs + (z * z) / (4 * runs * runs))
  const scale = 1 + (z * z) / runs
  return { runs, hits, low: (middle - half) / scale, high: Math.min(1, (middle + half) / scale) }
}
