/** The state of a bucket's versioning, as `VersioningConfiguration` in XML. */
import { S3Error } from '../s3/s3-error.ts'
import { readXml } from '../xml/read-xml.ts'
import { noXml, type Xml, xmlText } from '../xml/write-xml.ts'

/** `never`: one version of each object. Once enabled, versioning can only be suspended. */
export type Versioning = 'never' | 'enabled' | 'suspended'

const shape = { Status: {}, MfaDelete: {} }

/** Parses a `VersioningConfiguration`. Throws S3Error `MalformedXML`, `IllegalVersioningConfigurationException` or `NotImplemented`. */
export function parseVersioning(bytes: Uint8Array): Exclude<Versioning, 'never'> {
  const document = readXml(bytes, 'VersioningConfiguration', shape)
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

export function versioningXml(versioning: Versioning): Xml {
  if (versioning === 'never') return noXml
  return xmlText('Status', versioning === 'enabled' ? 'Enabled' : 'Suspended')
}
