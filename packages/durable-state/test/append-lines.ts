/** A process of its own, with a bound on the size of its files: appends lines, a large one in their middle: `append-lines.ts FILE`. */
import { systemRuntime } from '@nupeerstack/runtime'
import { openLineLog } from '../src/line-log.ts'
import { someLine, someLog } from './some-points.ts'

await using log = await openLineLog(systemRuntime, someLog, process.argv[2] ?? '', () => {})
for (let index = 0; index < 8; index++) {
  const text = 'x'.repeat(index === 3 ? 8_000 : 10)
  await log.append(someLine, { index, text }, { isDurable: true }).catch((error: NodeJS.ErrnoException) => {
    process.stdout.write(`${index} ${error.code}\n`)
  })
}
