/** How new objects of a bucket are encrypted where nobody says. What is there stays as it is. */
import { S3Error } from '../s3/s3-error.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { type Xml, xmlElement, xmlOptional, xmlText } from '../xml/write-xml.ts'
import { type BucketConfiguration, xmlForm } from './bucket-configuration.ts'
import { fieldsOf, oneOf, optionally, readBoolean, readText, variantsOf } from './json-reader.ts'
import { keptAs } from './kept-configuration.ts'

export type EncryptionConfiguration =
  | { readonly algorithm: 'AES256' }
  | { readonly algorithm: 'aws:kms'; readonly keyId: string | undefined; readonly usesBucketKey: boolean }

const shape = {
  Rule: {
    ApplyServerSideEncryptionByDefault: { SSEAlgorithm: {}, KMSMasterKeyID: {} },
    BucketKeyEnabled: {},
    BlockedEncryptionTypes: { EncryptionType: {} },
  },
}

const read = variantsOf<EncryptionConfiguration>('algorithm', {
  AES256: fieldsOf({ algorithm: oneOf('AES256') }),
  'aws:kms': fieldsOf({ algorithm: oneOf('aws:kms'), keyId: optionally(readText), usesBucketKey: readBoolean }),
})

export const encryptionConfiguration: BucketConfiguration<EncryptionConfiguration> = {
  selector: 'encryption',
  get: { name: 'GetBucketEncryption', action: 's3:GetEncryptionConfiguration' },
  put: { name: 'PutBucketEncryption', action: 's3:PutEncryptionConfiguration' },
  delete: { name: 'DeleteBucketEncryption', action: 's3:PutEncryptionConfiguration' },
  document: xmlForm({
    root: 'ServerSideEncryptionConfiguration',
    shape,
    parse: parseEncryption,
    write: (value) => [encryptionXml(value)],
  }),
  absent: 'ServerSideEncryptionConfigurationNotFoundError',
  kept: keptAs('encryption', [read]),
}

/** Throws S3Error `MalformedXML`, `InvalidArgument` or `NotImplemented`. */
function parseEncryption(root: XmlElement): EncryptionConfiguration {
  const rules = root.all('Rule')
  const [rule] = rules
  const byDefault = rule?.child('ApplyServerSideEncryptionByDefault')
  if (rule === undefined || rules.length > 1 || byDefault === undefined) throw new S3Error('MalformedXML')
  const keyId = byDefault.textOf('KMSMasterKeyID')
  const usesBucketKey = rule.textOf('BucketKeyEnabled') === 'true'
  switch (byDefault.textOf('SSEAlgorithm')) {
    case 'AES256':
      if (keyId === undefined) return { algorithm: 'AES256' }
      throw new S3Error('InvalidArgument', {
        message: 'a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse',
      })
    case 'aws:kms':
      return { algorithm: 'aws:kms', keyId, usesBucketKey }
    case 'aws:kms:dsse':
      throw new S3Error('NotImplemented', { message: 'Encryption in two layers is not implemented.' })
    default:
      throw new S3Error('MalformedXML')
  }
}

function encryptionXml(configuration: EncryptionConfiguration): Xml {
  const { algorithm } = configuration
  const keyId = algorithm === 'aws:kms' ? configuration.keyId : undefined
  return xmlElement(
    'Rule',
    xmlElement(
      'ApplyServerSideEncryptionByDefault',
      xmlText('SSEAlgorithm', algorithm),
      xmlOptional('KMSMasterKeyID', keyId),
    ),
    xmlText('BucketKeyEnabled', algorithm === 'aws:kms' && configuration.usesBucketKey),
  )
}
