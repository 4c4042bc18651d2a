import { inflateRawSync } from 'node:zlib'

/** The files of a zip by name. Reads the central directory, as every unpacker does; folders are left out. */
export function unzip(zip: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new Error('This is no zip file')
  let position = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(position + 28)
    const name = zip.toString('utf8', position + 46, position + 46 + nameLength)
    if (!name.endsWith('/')) files.set(name, content(zip, position))
    position += 46 + nameLength + zip.readUInt16LE(position + 30) + zip.readUInt16LE(position + 32)
  }
  return files
}

function content(zip: Buffer, entry: number): Buffer {
  const method = zip.readUInt16LE(entry + 10)
  const length = zip.readUInt32LE(entry + 20)
  const local = zip.readUInt32LE(entry + 42)
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const bytes = zip.subarray(start, start + length)
  return method === 0 ? Buffer.from(bytes) : inflateRawSync(bytes)
}
