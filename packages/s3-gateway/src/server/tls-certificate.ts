/**
 * The certificate that the S3 server shows, from two files. They are read again while the gateway runs, so that whoever
 * renews certificates only has to replace the files; a pair that does not fit together never replaces one that does.
 */
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createSecureContext } from 'node:tls'
import { ConfigError, readSecretFile } from '@nupeerstack/node-host'

export type TlsFiles = {
  /** The chain in PEM, the server's own certificate first. */
  readonly certificateFile: string
  /** The private key in PEM, readable by its owner only. */
  readonly keyFile: string
}

export type Certificate = { readonly cert: string; readonly key: string }

/** Throws ConfigError where a file cannot be read, or where the key is not the certificate's. */
export async function readCertificate({ certificateFile, keyFile }: TlsFiles): Promise<Certificate> {
  const key = await readSecretFile(keyFile)
  let cert: string
  try {
    cert = await readFile(certificateFile, 'utf8')
    // An empty file, which is what one that is being replaced may be, is no certificate to OpenSSL, and so no wrong one.
    new X509Certificate(cert)
    createPrivateKey(key)
    createSecureContext({ cert, key })
  } catch (cause) {
    // OpenSSL's own words may quote what it has read.
    throw new ConfigError(`the certificate ${certificateFile} and the key ${keyFile} cannot be used together`, {
      cause,
    })
  }
  return { cert, key }
}
