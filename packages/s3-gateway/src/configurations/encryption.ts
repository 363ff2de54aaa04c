/** How new objects of a bucket are encrypted where nobody says, as `ServerSideEncryptionConfiguration` in XML. */
import { S3Error } from '../s3/s3-error.ts'
import { readXml } from '../xml/read-xml.ts'
import { type Xml, xmlElement, xmlOptional, xmlText } from '../xml/write-xml.ts'

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

/** Throws S3Error `MalformedXML`, `InvalidArgument` or `NotImplemented`. */
export function parseEncryption(bytes: Uint8Array): EncryptionConfiguration {
  const rules = readXml(bytes, 'ServerSideEncryptionConfiguration', shape).all('Rule')
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

export function encryptionXml(configuration: EncryptionConfiguration): Xml {
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
