import { describe, expect, it } from 'vitest'
import { components } from '../../contract/components.ts'
import { endpoints } from '../../contract/endpoints.ts'
import { idOf } from '../../contract/schema.ts'
import { pointedAt } from './serializer.ts'

describe('the components that an answer needs', () => {
  it('are those it points at and what they point at', () => {
    const needed = Object.keys(pointedAt(endpoints['GET /dossiers/{id}'].ok[1] ?? {}))
    expect(needed).toContain('Dossier')
    expect(needed.length).toBeGreaterThan(1)
    expect(needed.length).toBeLessThan(components.length)
  })

  it('are none for a schema without a pointer', () => expect(pointedAt({ type: 'string' })).toEqual({}))

  it.each(components.map((component) => [idOf(component), component] as const))(
    '%s: nothing is missing',
    (_id, one) => {
      const needed = pointedAt(one)
      const texts = [one, ...Object.values(needed)].map((schema) => JSON.stringify(schema))
      const pointers = texts.flatMap((text) => [...text.matchAll(/"\$ref":"([^"#]+)#/g)].map(([, id]) => id))
      expect(pointers.filter((id) => id !== undefined && !needed[id])).toEqual([])
    },
  )
})
