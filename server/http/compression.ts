import { constants } from 'node:zlib'
import type { FastifyCompressOptions } from '@fastify/compress'

/** Light enough to be done for each answer: a phone on a slow line waits for bytes, not for the server. */
export const compression: FastifyCompressOptions = {
  encodings: ['br', 'gzip'],
  threshold: 1024,
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
}
