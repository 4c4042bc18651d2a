import { X509Certificate, createHash } from 'node:crypto'
import { generate } from 'selfsigned'

export type TestCertificate = {
  key: string
  cert: string
  /** For `launchBrowser({ trustedKeys })`: this certificate is accepted and no other unsigned one. */
  publicKeyHash: string
}

export const testHosts = ['h5.zdn.vn', 'api.mot-cua.test', 'localhost']

let made: Promise<TestCertificate> | undefined

export function testCertificate(): Promise<TestCertificate> {
  made ??= make()
  return made
}

async function make(): Promise<TestCertificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'h5.zdn.vn' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...testHosts.map((value) => ({ type: 2 as const, value })), { type: 7, ip: '127.0.0.1' }],
      },
    ],
  })
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' })
  return { key, cert, publicKeyHash: createHash('sha256').update(publicKey).digest('base64') }
}
