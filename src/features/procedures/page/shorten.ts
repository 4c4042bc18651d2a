/** Text that is a little too long is left whole: a button that brings three more words is worse than the words. */
const tolerance = 1.25

/** The beginning of a long text, cut where a sentence or at least a word ends; a text of about the limit stays whole. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit * tolerance) return text
  const start = text.slice(0, limit)
  const sentenceEnd = Math.max(...['. ', '.\n', '\n', '; '].map((mark) => start.lastIndexOf(mark)))
  const end = sentenceEnd > limit / 2 ? sentenceEnd + 1 : start.lastIndexOf(' ')
  return `${start.slice(0, end > 0 ? end : limit).trim()} …`
}
