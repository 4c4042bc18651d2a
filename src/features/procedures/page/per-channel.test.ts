import { expect, test } from 'vitest'
import type { Channel, Method } from '../../../../contract/schemas/procedure.ts'
import { perChannel } from './per-channel.ts'

const method = (channel: Channel, days: number): Method => ({
  channel,
  timeLimit: { value: days, unit: 'working_day' },
  fees: [],
})
const say = (one: Method) => `${one.timeLimit?.value} ngày`
const withChannels = (channels: Channel[], words: string) => `${channels.join(' + ')}: ${words}`

test.each<[string, Method[], string[]]>([
  ['no channel', [], []],
  ['the same everywhere is said once', [method('online', 3), method('direct', 3)], ['3 ngày']],
  [
    'a difference names the channels of each answer',
    [method('online', 3), method('direct', 5), method('post', 5)],
    ['online: 3 ngày', 'direct + post: 5 ngày'],
  ],
])('%s', (_, methods, lines) => expect(perChannel(methods, say, withChannels)).toEqual(lines))
