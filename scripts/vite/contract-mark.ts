import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A short mark of the contract document, baked into the app. */
export const contractMark = (projectDir: string): string =>
  createHash('sha256')
    .update(readFileSync(join(projectDir, 'contract', 'openapi.json')))
    .digest('base64url')
    .slice(0, 12)
