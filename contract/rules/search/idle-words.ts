import { markedKey, plainKey } from './spelling.ts'

// How people ask rather than what they ask for: "tôi muốn làm … cho …, phải có gì, ở đâu".
const idleWords = (
  'tôi tui mình em muốn xin hỏi làm cho phải có không gì nào ở đâu bị thì mà của là và với cần được như để nhé ạ ơi dạ ' +
  'ai đứa rồi nữa khi lúc ra giúp dùm giùm cái các những này đó'
).split(' ')
const marked = new Set(idleWords.map(markedKey))
const plain = new Set(idleWords.map(plainKey))

/** Whether a word says little; one without marks may be any that is spelt so. */
export const isIdle = (key: { plain: string; marked: string }, hasMarks: boolean): boolean =>
  hasMarks ? marked.has(key.marked) : plain.has(key.plain)
