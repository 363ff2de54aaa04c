/**
 * Milliseconds that this thread has had of a processor so far: what else the machine does, which makes a run long, is not counted. Before
 * Node 23.9, which does not say it, the time of day.
 */
export function processorMs(): number {
  const used = process.threadCpuUsage?.()
  return used === undefined ? performance.now() : (used.user + used.system) / 1_000
}
