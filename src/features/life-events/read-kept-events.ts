import type { LifeEvent } from '../../../contract/schemas/life-event.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isStep = (value: unknown): boolean =>
  isRecord(value) && typeof value['id'] === 'string' && typeof value['title'] === 'string' && 'procedure' in value

const isEvent = (value: unknown): value is LifeEvent =>
  isRecord(value) &&
  typeof value['id'] === 'string' &&
  typeof value['name'] === 'string' &&
  Array.isArray(value['steps']) &&
  value['steps'].every(isStep)

/** What lies on the phone may be of another version of the app, or broken: then there is nothing. */
export function readKeptEvents(text: string | undefined): { at: number; events: LifeEvent[] } | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? 'null')
    if (!isRecord(kept) || typeof kept['at'] !== 'number' || !Array.isArray(kept['events'])) return undefined
    const events = kept['events'].filter(isEvent)
    return events.length === kept['events'].length ? { at: kept['at'], events } : undefined
  } catch {
    return undefined
  }
}
