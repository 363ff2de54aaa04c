/** Shows how far behind the chain is with what the process has sent: the alarm of an account that cannot act. */
import type { Metrics } from './metrics.ts'

export interface UnminedSource {
  unmined(): { readonly count: number; readonly oldestMs: number }
}

export function collectUnminedMetrics(metrics: Metrics, chain: UnminedSource): void {
  const count = metrics.gauge('nupeer_chain_unmined_transactions', 'Transactions signed and not mined yet')
  const age = metrics.gauge(
    'nupeer_chain_oldest_unmined_seconds',
    'Age of the oldest transaction that is not mined yet',
  )
  metrics.onCollect(() => {
    const unmined = chain.unmined()
    count.set(unmined.count)
    age.set(unmined.oldestMs / 1_000)
  })
}
