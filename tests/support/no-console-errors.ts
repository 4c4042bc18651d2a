import { afterEach, beforeEach, expect, vi } from 'vitest'

const kinds = ['error', 'warn'] as const
let said: string[] = []

beforeEach(() => {
  said = []
  for (const kind of kinds) {
    vi.spyOn(console, kind).mockImplementation((...parts: unknown[]) => {
      said.push(`console.${kind}: ${parts.map(String).join(' ')}`)
    })
  }
})

/** What a test provokes on purpose it takes here, which also empties the list. */
export function takeConsoleErrors(): string[] {
  const taken = said
  said = []
  return taken
}

afterEach(() => {
  expect(takeConsoleErrors(), 'the console has to stay silent').toEqual([])
})
