/**
 * `npm run detection [-- --json | --check | --write]`: how soon a twentieth that is gone is found, publicly and by its customer, with the
 * code that does it. `--check` fails where `docs/economics.md` says otherwise, `--write` writes its tables. The same seeds each time.
 */
import { parseArgs } from 'node:util'
import { networkParameters } from '../../packages/contracts-client/src/evm/deploy-contracts.ts'
import { losses, measureCustomer } from './customer-detection.ts'
import { isDetectionPageOf, writeDetectionPage } from './detection-page.ts'
import { measurePublic } from './public-detection.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})
const [publicRuns, customerRuns] = [5_000, 400]
const dilutions = [0, 1, 3, 9, 31, 99]

const publicly = dilutions.map((dilution) => measurePublic(dilution, publicRuns))
const byCustomer = []
for (const loss of losses) byCustomer.push(await measureCustomer(loss, customerRuns))
const detection = { publicly, byCustomer }
const { bondPerPiece } = networkParameters()

for (const line of [...publicly, ...byCustomer]) {
  if (values.json) process.stdout.write(`${JSON.stringify(line)}\n`)
}
if (values.write) writeDetectionPage(detection, bondPerPiece)
else if (values.check && !isDetectionPageOf(detection, bondPerPiece)) {
  process.stderr.write('docs/economics.md is not what is measured. Where that is meant: npm run detection -- --write\n')
  process.exitCode = 1
}
