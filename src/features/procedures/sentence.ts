/** Words as the beginning of a sentence: a capital first letter. */
export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
