import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generate } from 'selfsigned'

/** A certificate of our own for tablets on the local network: plain http is no secure context there. Kept, so that a tablet trusts it once. */
export async function ownCertificate(dataDir: string, addresses: string[]): Promise<{ cert: string; key: string }> {
  const [certFile, keyFile, forFile] = ['lan-cert.pem', 'lan-key.pem', 'lan-addresses'].map((name) =>
    join(dataDir, name),
  ) as [string, string, string]
  const wanted = addresses.join(' ')
  const kept = await Promise.all([certFile, keyFile, forFile].map((file) => readFile(file, 'utf8'))).catch(
    () => undefined,
  )
  if (kept?.[0] && kept[1] && kept[2] === wanted) return { cert: kept[0], key: kept[1] }
  const alternatives = [
    { type: 2 as const, value: 'localhost' },
    ...['127.0.0.1', ...addresses].map((ip) => ({ type: 7 as const, ip })),
  ]
  const made = await generate([{ name: 'commonName', value: 'Mot Cua Vung Tau (LAN)' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + 365 * 86_400_000),
    extensions: [{ name: 'subjectAltName', altNames: alternatives }],
  })
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  await writeFile(certFile, made.cert)
  await writeFile(keyFile, made.private, { mode: 0o600 })
  await writeFile(forFile, wanted)
  return { cert: made.cert, key: made.private }
}
