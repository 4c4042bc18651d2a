import { crc32, deflateSync } from 'node:zlib'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import sharp, { type Sharp } from 'sharp'

export type FileToSend = { name: string; mimeType: string; buffer: Buffer }

/** A small sound picture, the ground of several fixtures. */
function picture(): Sharp {
  return sharp({ create: { width: 640, height: 480, channels: 3, background: { r: 240, g: 236, b: 220 } } })
}

export async function smallJpeg(name = 'giay-to.jpg'): Promise<FileToSend> {
  return { name, mimeType: 'image/jpeg', buffer: await picture().jpeg().toBuffer() }
}

export async function smallPng(): Promise<FileToSend> {
  return { name: 'giay-to.png', mimeType: 'image/png', buffer: await picture().png().toBuffer() }
}

export async function smallWebp(): Promise<FileToSend> {
  return { name: 'giay-to.webp', mimeType: 'image/webp', buffer: await picture().webp().toBuffer() }
}

/** Starts as a JPEG and breaks off in the middle, as after a broken transfer. */
export async function truncatedJpeg(): Promise<FileToSend> {
  const whole = await smallJpeg()
  return { ...whole, name: 'dut-doan.jpg', buffer: whole.buffer.subarray(0, Math.floor(whole.buffer.length / 2)) }
}

export function emptyFile(): FileToSend {
  return { name: 'trong.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) }
}

export function scriptNamedJpg(): FileToSend {
  const buffer = Buffer.from('#!/bin/sh\necho "not a picture"\n<script>document.title = "run"</script>\n')
  return { name: 'anh-the.jpg', mimeType: 'image/jpeg', buffer }
}

/** Begins as a HEIC does; nothing here can read more of one than that. */
export function heicPhoto(): FileToSend {
  const brand = Buffer.from('ftypheic\0\0\0\0mif1heic')
  const size = Buffer.alloc(4)
  size.writeUInt32BE(brand.length + 4)
  return { name: 'iphone.heic', mimeType: 'image/heic', buffer: Buffer.concat([size, brand, Buffer.alloc(2000, 7)]) }
}

export async function twoPagePdf(): Promise<FileToSend> {
  const document = await PDFDocument.create()
  const day = new Date('2026-01-01T00:00:00Z')
  document.setCreationDate(day)
  document.setModificationDate(day)
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const number of [1, 2]) {
    document.addPage([595, 842]).drawText(`Trang ${number} / 2`, { x: 72, y: 760, size: 24, font })
  }
  return { name: 'giay-to.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await document.save()) }
}

/** 210 megapixels in about 26 kB: one bit per point, all of them black. It is a sound PNG. */
export function hugePng(): FileToSend {
  const width = 15_000
  const height = 14_000
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(1, 8)
  const rows = Buffer.alloc((1 + Math.ceil(width / 8)) * height)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const buffer = Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return { name: 'khong-lo.png', mimeType: 'image/png', buffer }
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
