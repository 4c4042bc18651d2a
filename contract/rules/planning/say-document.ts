import type { PlanFacts } from './facts.ts'
import { sayDay, sentence } from './say-numbers.ts'
import type { PlanningWords } from './say-vi.ts'

/** Where a line comes from: `Quy hoạch phân khu 3: quy hoạch phân khu, tỉ lệ 1/2000. Quyết định 12/QĐ ngày …, đang có hiệu lực.` */
export function sayDocument(document: PlanFacts, words: PlanningWords): string {
  const { name, level, scale, decisionNumber, decidedOn, decidedBy, status, validTo } = document
  const kind = [words.levels[level], ...(scale === null ? [] : [words.scale(scale)])].join(', ')
  const decision = [
    decisionNumber === null ? words.noDecision : words.decision(decisionNumber),
    ...(decidedOn === null ? [] : [words.decidedOn(sayDay(decidedOn))]),
    ...(decidedBy === null ? [] : [words.decidedBy(decidedBy)]),
  ].join(' ')
  const standing = [words.statuses[status], ...(validTo === null ? [] : [words.validTo(sayDay(validTo))])].join(', ')
  return [`${name} (${kind})`, `${decision}, ${standing}`].map(sentence).join(' ')
}
