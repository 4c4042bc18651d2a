/** Takes the pieces of an event stream as they come and hands out the `data` of each whole event. */
export function createEventLines(onData: (data: string) => void): (piece: string) => void {
  let rest = ''
  return (piece) => {
    const events = (rest + piece).split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) {
      const data = event
        .split('\n')
        .filter((line) => line.slice(0, 6) === 'data: ')
        .map((line) => line.slice(6))
      if (data.length > 0) onData(data.join('\n'))
    }
  }
}
