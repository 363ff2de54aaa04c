/** Outside clients, unmodified, against one network that `nps dev` started. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import { type RealNetwork, startRealNetwork } from '../network/real-network.ts'
import { testAwsCli } from './aws-cli.ts'
import { testAwsSdk } from './aws-sdk.ts'
import { testBoto3 } from './boto3.ts'
import { testDuplicity } from './duplicity.ts'
import { testLargeCopies } from './large-copies.ts'
import { testOddKeysByPrograms } from './odd-keys-programs.ts'
import { testOddKeysBySdk } from './odd-keys-sdk.ts'
import { testPages } from './pages.ts'
import { testRclone } from './rclone.ts'
import { testRcloneMount } from './rclone-mount.ts'
import { testRcloneServe } from './rclone-serve.ts'
import { testRcloneSync } from './rclone-sync.ts'
import { testRestic } from './restic.ts'
import { testS3cmd } from './s3cmd.ts'
import { testS3fs } from './s3fs.ts'
import { testStateLock } from './state-lock.ts'

/** `npm run test:large` asks for the whole gigabyte and for more files; the daily suite has no time for them. */
const isLarge = process.env.NUPEER_TEST_LARGE === '1'
const largeSize = isLarge ? 1024 ** 3 : 64 * 1024 ** 2
const fileCount = isLarge ? 10_000 : 300

const folder = mkdtempSync(join(tmpdir(), 'nupeer-clients-'))
let running: RealNetwork | undefined

before(async () => {
  running = await startRealNetwork()
})
after(async () => {
  await running?.[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

const network = (): RealNetwork => {
  if (running === undefined) throw new Error('the network is not running')
  return running
}

testAwsSdk(network, largeSize)
testAwsCli(network, folder)
testBoto3(network)
testRclone(network, folder)
testRcloneSync(network, folder)
testRcloneServe(network, folder)
testS3cmd(network, folder)
testRcloneMount(network, folder, fileCount)
testS3fs(network, folder, fileCount)
testRestic(network, folder)
testDuplicity(network, folder)
testLargeCopies(network, folder)
testStateLock(network)
testOddKeysBySdk(network)
testOddKeysByPrograms(network, folder)
testPages(network, folder)
