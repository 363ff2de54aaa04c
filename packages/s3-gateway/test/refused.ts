/** Checks that a client was refused with this code and status. */
import assert from 'node:assert/strict'
import type { S3ServiceException } from '@aws-sdk/client-s3'

export function refused(name: string, status: number): (error: unknown) => boolean {
  return (error) => {
    const { name: found, $metadata } = error as S3ServiceException
    assert.deepEqual([found, $metadata?.httpStatusCode], [name, status])
    return true
  }
}
