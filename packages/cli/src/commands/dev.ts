/** `nps dev`: a whole network on this machine. */
import { Command, Option } from 'commander'
import { defaults, nodesMax, nodesMin } from '../dev/plan-defaults.ts'
import type { DevOptions } from '../dev/run-dev.ts'
import { devBeacons } from '../local/network-file.ts'
import { dataOption, jsonOption } from './data-option.ts'
import { devStopCommand } from './dev-stop.ts'
import { port, regionName, sizeOfAtLeast, wholeBetween } from './parse-option.ts'

const notes = `
Credentials come from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY where both are set, else they are generated once.
S3_BUCKET names a bucket that is made at start.`

export function devCommand(): Command {
  return new Command('dev')
    .description('run a chain, storage nodes and an S3 gateway on this machine')
    .addOption(dataOption())
    .option('--nodes <count>', `storage nodes (default: ${defaults.nodes})`, wholeBetween(nodesMin, nodesMax))
    .option('--s3-port <port>', `port of the S3 endpoint (default: ${defaults.s3Port} or the next free one)`, port)
    .option('--rpc-port <port>', `port of the chain (default: ${defaults.rpcPort} or the next free one)`, port)
    .option(
      '--period <blocks>',
      `blocks of 1 s in a proof period (default: ${defaults.periodBlocks})`,
      // Time for a seed to come, to be recorded and to be answered.
      wholeBetween(8, 100_000),
    )
    .addOption(
      new Option(
        '--beacon <source>',
        `where the seeds of challenges come from; drand asks servers on the internet (default: ${defaults.beacon})`,
      ).choices(devBeacons),
    )
    .option('--storage <size>', 'what each node offers to keep (default: 10GB)', sizeOfAtLeast(16 * 1024 * 1024))
    .option('--region <name>', `S3 region (default: ${defaults.region})`, regionName)
    .option('--reset', 'delete the network in the data folder first')
    .option('--detach', 'return when it is ready, and leave it running')
    .addOption(jsonOption())
    .addHelpText('after', notes)
    .addCommand(devStopCommand())
    .action(async (options: DevOptions) => {
      const { runDev } = await import('../dev/run-dev.ts')
      await runDev(options)
    })
}
