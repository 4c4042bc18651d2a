import { Upload, type UploadOptions } from 'tus-js-client'

/** A chunk of its own, fetched when the first paper is attached. */
export const createUpload = (file: Blob, options: UploadOptions) => new Upload(file, options)
