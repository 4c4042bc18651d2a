import { describe, expect, test } from 'vitest'
import { countFault } from './page-count.ts'

const file = (sha256: string, pages = 1) => ({ sha256, pages })

describe('how many pages there are of a paper', () => {
  test.each([
    ['nothing is there yet', { sample: 'id-card' as const }, [], undefined],
    ['a card from one side', { sample: 'id-card' as const }, [file('a')], 'second-side'],
    ['a card from both sides', { sample: 'id-card' as const }, [file('a'), file('b')], undefined],
    ['both sides in one PDF', { sample: 'id-card' as const }, [file('a', 2)], undefined],
    ['the same photo twice', { sample: 'id-card' as const }, [file('a'), file('a')], 'twice'],
    ['more than the paper has', { maxPages: 2 }, [file('a', 2), file('b')], 'too-many'],
    ['a paper of which nothing is known', {}, [file('a', 7)], undefined],
  ])('%s', (_name, expected, files, fault) => expect(countFault(expected, files)).toBe(fault))
})
