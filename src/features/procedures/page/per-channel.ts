import type { Channel, Method } from '../../../../contract/schemas/procedure.ts'

/** One line when every channel says the same, else a line for each answer, with the channels that give it. */
export function perChannel(
  methods: readonly Method[],
  say: (method: Method) => string,
  withChannels: (channels: Channel[], words: string) => string,
): string[] {
  const said: { channels: Channel[]; words: string }[] = []
  for (const method of methods) {
    const words = say(method)
    const same = said.find((one) => one.words === words)
    if (same) same.channels.push(method.channel)
    else said.push({ channels: [method.channel], words })
  }
  return said.map(({ channels, words }) => (said.length === 1 ? words : withChannels(channels, words)))
}
