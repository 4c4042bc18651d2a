import type { Channel, Method } from '../../../../contract/schemas/procedure.ts'

/** One line when every channel says the same, else a line for each channel. */
export function perChannel(
  methods: readonly Method[],
  say: (method: Method) => string,
  withChannel: (channel: Channel, words: string) => string,
): string[] {
  const said = methods.map((method) => ({ channel: method.channel, words: say(method) }))
  const different = said.filter(({ words }, index) => said.findIndex((other) => other.words === words) === index)
  if (different.length <= 1) return different.map(({ words }) => words)
  return said.map(({ channel, words }) => withChannel(channel, words))
}
