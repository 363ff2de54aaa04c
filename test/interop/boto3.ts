/** boto3: `boto3-checks.py` does the work in Python and prints a line per check, which become tests here. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { proves } from '../../packages/s3-gateway/compatibility/proves.ts'
import type { RealNetwork } from '../network/real-network.ts'
import { segmentBytes } from '../network/sample-bytes.ts'
import { describeClient, runClient } from './outside-client.ts'

export function testBoto3(network: () => RealNetwork): void {
  describeClient('boto3', ['python3', '-c', 'import boto3'], () => {
    proves('UploadPartCopy', 'DeleteObjects')
    test('does all it is asked', async (context) => {
      const script = join(import.meta.dirname, 'boto3-checks.py')
      const output = await runClient(network(), 'python3', [script], { SEGMENT_BYTES: String(segmentBytes) })
      const checks: { name: string; error: string | null }[] = output
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      assert.ok(checks.length >= 10, output)
      for (const { name, error } of checks) await context.test(name, () => assert.equal(error, null))
    })
  })
}
