import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

/** tsx scripts/make-logo.ts FILE.png: the mark as an opaque picture of 512 px, as Zalo's console asks for it. */
const target = process.argv[2]
if (!target) throw new Error('Say where to write the picture: tsx scripts/make-logo.ts FILE.png')
const mark = fileURLToPath(new URL('../public/mark.svg', import.meta.url))
await sharp(mark, { density: 300 }).resize(512, 512).flatten({ background: '#005E93' }).png().toFile(target)
