import { expect, it } from 'vitest'
import { createBox, hashOf, newSecret } from './box.ts'

const box = createBox(Buffer.alloc(32, 1))

it('gives back what was sealed, and seals the same text differently each time', () => {
  const [one, two] = [box.seal('dossier:1:answers', 'Nguyễn Thị Mẫu'), box.seal('dossier:1:answers', 'Nguyễn Thị Mẫu')]
  expect(one).not.toBe(two)
  expect(one).not.toContain('Mẫu')
  expect(box.open('dossier:1:answers', two)).toBe('Nguyễn Thị Mẫu')
})

it.each([
  ['moved to another row', 'dossier:2:answers', (sealed: string) => sealed],
  [
    'changed by a letter',
    'dossier:1:answers',
    (sealed: string) => sealed.slice(0, -1) + (sealed.endsWith('A') ? 'B' : 'A'),
  ],
  ['cut short', 'dossier:1:answers', (sealed: string) => sealed.split('|').slice(0, 2).join('|')],
  ['of an unknown version', 'dossier:1:answers', (sealed: string) => sealed.replace('v1', 'v9')],
])('does not open what was %s', (_name, place, change) => {
  const sealed = box.seal('dossier:1:answers', '077090123456')
  expect(() => box.open(place, change(sealed))).toThrow()
})

it('does not open with another key', () => {
  const sealed = box.seal('a:b:c', 'text')
  expect(() => createBox(Buffer.alloc(32, 2)).open('a:b:c', sealed)).toThrow()
})

it('indexes equal values equally, by purpose', () => {
  expect(box.index('zalo-id', '1')).toBe(box.index('zalo-id', '1'))
  expect(box.index('zalo-id', '1')).not.toBe(box.index('other', '1'))
})

it('makes secrets that differ and hashes them', () => {
  expect(newSecret()).not.toBe(newSecret())
  expect(hashOf('x')).toMatch(/^[0-9a-f]{64}$/)
})
