import { describe, expect, it } from 'vitest'
import { estimateWaits, randomFrom, type QueueFacts } from './estimate.ts'

const steady = [600, 600, 600, 600, 600, 600]
const facts = (change: Partial<QueueFacts>): QueueFacts => ({
  counters: [null],
  line: [{ id: 'me' }],
  served: steady,
  breaks: [],
  ...change,
})
const mine = (change: Partial<QueueFacts>) => estimateWaits(facts(change))['me']

describe('the estimate of a wait', () => {
  it('says nothing while fewer than five were served, and how many it knows', () => {
    expect(mine({ served: steady.slice(0, 4) })).toEqual({ minutes: null, from: null, to: null, learntFrom: 4 })
  })

  it('says nothing while no counter is open', () => {
    expect(mine({ counters: [] })?.minutes).toBeNull()
  })

  it.each<[string, Partial<QueueFacts>, number]>([
    ['a free counter and nobody before', {}, 0],
    ['two before at one counter', { line: [{ id: 'a' }, { id: 'b' }, { id: 'me' }] }, 20],
    ['two before at two counters', { counters: [null, null], line: [{ id: 'a' }, { id: 'b' }, { id: 'me' }] }, 10],
    ['a counter that will be free in four minutes', { counters: [360] }, 4],
    ['who is expected at once counts as here', { line: [{ comesAt: 0, chance: 1 }, { id: 'me' }] }, 10],
    ['who comes after my turn does not', { line: [{ comesAt: 60, chance: 1 }, { id: 'me' }] }, 0],
    ['the noon break is waited through', { counters: [360], breaks: [{ from: 120, to: 7200 }] }, 120],
  ])('%s', (_name, change, minutes) => {
    expect(mine(change)?.minutes).toBe(minutes)
  })

  it('is wider the less is known', () => {
    const line = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }, { id: 'me' }]
    const few = mine({ line, served: [300, 500, 600, 700, 900] })
    const many = mine({ line, served: [1, 2, 3, 4, 5, 6].flatMap(() => [300, 500, 600, 700, 900]) })
    const width = (one: typeof few) => (one?.to ?? 0) - (one?.from ?? 0)
    expect(width(few)).toBeGreaterThan(width(many))
  })

  it('is the same for the same facts, on every node and at every asking', () => {
    const served = [200, 900, 340, 610, 480, 700, 150]
    expect(mine({ served, counters: [100, 300] })).toEqual(mine({ served, counters: [100, 300] }))
  })

  it('holds about four times out of five, on queues whose service times it has not seen', { timeout: 60_000 }, () => {
    const random = randomFrom(7)
    // Service times as they are: most short, some very long.
    const service = () => Math.exp(Math.log(420) + 0.6 * (random() + random() + random() + random() - 2) * 1.7)
    let held = 0
    const queues = 200
    for (let queue = 0; queue < queues; queue += 1) {
      const served = Array.from({ length: 6 + Math.floor(random() * 30) }, service)
      const ahead = 1 + Math.floor(random() * 12)
      const line = Array.from({ length: ahead }, (_, index) => ({ id: 'p' + String(index) }))
      const estimate = mine({ served, counters: [null, null], line: [...line, { id: 'me' }] })
      const free = [0, 0]
      for (let one = 0; one < ahead; one += 1) {
        const at = (free[0] ?? 0) <= (free[1] ?? 0) ? 0 : 1
        free[at] = (free[at] ?? 0) + service()
      }
      const truth = Math.min(...free) / 60
      if (estimate && (estimate.from ?? 0) <= truth && truth <= (estimate.to ?? 0)) held += 1
    }
    expect(held / queues).toBeGreaterThan(0.75)
    expect(held / queues).toBeLessThan(0.95)
  })
})
