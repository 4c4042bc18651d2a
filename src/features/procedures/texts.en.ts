import type { Translated } from '../../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

export const en: Translated<typeof vi> = {
  title: 'Procedures',
  search: 'Find a procedure',
  searchHint: 'For example: khai sinh, so nha',
  results: 'Search results',
  frequent: 'Often used',
  all: 'All procedures',
  field: 'Field',
  everyField: 'Every field',
  more: 'Show more',
  loadingMore: 'Loading more',
  nothing: (query) => `No procedure matches “${query}”. Try other Vietnamese words, with or without marks.`,
  nothingInField: 'This field has no procedure yet.',
  didYouMean: 'Did you mean…',
  orAskCounter: 'If that is still not it, ask the one-stop counter.',
  counterPhone: 'Phone of the one-stop counter',
  noCounterPhone: 'The one-stop counter has no confirmed phone number yet.',
  whereCounter: 'See where to go',
  showAll: 'Show all procedures',
  modes: {
    'in-app': 'Submit in the app',
    prepare: 'Submit on the national portal',
    counter: 'Submit at the counter',
  },
}
