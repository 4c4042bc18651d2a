/** What was kept as JSON, as nobody knows yet what; undefined where nothing was kept, or it is broken. */
export function parsedJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
