const kibibyte = 1024

/**
 * How much of a file goes in one request. What a break costs is at most one piece: a web view that finds its kept
 * connection broken first sends the whole request again by itself, in vain, before it tells anybody. Large files go in
 * larger pieces, since the one piece is less of them.
 */
export const firstPiece = (fileBytes: number): number =>
  Math.max(128 * kibibyte, Math.min(512 * kibibyte, Math.ceil(fileBytes / 16)))

/** On a line that has broken once, for the rest of the file. */
export const pieceAfterBreak = 64 * kibibyte
