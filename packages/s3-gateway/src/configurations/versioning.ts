/** A bucket's versioning: from when on versions are kept, or no longer. Those that are there stay. Clients ask for it before they do much else. */

import { S3Error } from '../s3/s3-error.ts'
import type { Versioning } from '../s3/versioning.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { xmlText } from '../xml/write-xml.ts'
import { type BucketConfiguration, xmlForm } from './bucket-configuration.ts'
import { objectLockConfiguration } from './object-lock.ts'

const shape = { Status: {}, MfaDelete: {} }

type EnabledOnce = Exclude<Versioning, 'never'>

export const versioningConfiguration: BucketConfiguration<EnabledOnce> = {
  selector: 'versioning',
  get: { name: 'GetBucketVersioning', action: 's3:GetBucketVersioning' },
  put: { name: 'PutBucketVersioning', action: 's3:PutBucketVersioning' },
  document: xmlForm({
    root: 'VersioningConfiguration',
    shape,
    parse: parseState,
    write: (state) => [xmlText('Status', state === 'enabled' ? 'Enabled' : 'Suspended')],
  }),
  /** In a column of its own: each write asks for it. */
  kept: {
    versions: {},
    of: (bucket) => (bucket.versioning === 'never' ? undefined : bucket.versioning),
    change: (state) => (state === undefined ? {} : { versioning: state }),
  },
  settle(state, bucket) {
    if (state === 'suspended' && objectLockConfiguration.kept.of(bucket) !== undefined) {
      throw new S3Error('InvalidBucketState', {
        message: 'An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.',
      })
    }
    return state
  },
}

/** Throws S3Error `MalformedXML`, `IllegalVersioningConfigurationException` or `NotImplemented`. */
function parseState(document: XmlElement): EnabledOnce {
  const mfaDelete = document.textOf('MfaDelete') ?? 'Disabled'
  if (mfaDelete === 'Enabled') throw new S3Error('NotImplemented', { message: 'MFA delete is not implemented.' })
  if (mfaDelete !== 'Disabled') throw new S3Error('MalformedXML')
  switch (document.textOf('Status')) {
    case 'Enabled':
      return 'enabled'
    case 'Suspended':
      return 'suspended'
    case undefined:
      throw new S3Error('IllegalVersioningConfigurationException')
    default:
      throw new S3Error('MalformedXML')
  }
}
