/** The largest connected group of marked points; `member` tells which belong to it. */
export type Region = { size: number; member: Uint8Array }

export function largestRegion(marked: Uint8Array, width: number): Region {
  const seen = new Uint8Array(marked.length)
  const stack: number[] = []
  let best: number[] = []
  for (let start = 0; start < marked.length; start += 1) {
    if (!marked[start] || seen[start]) continue
    const group: number[] = []
    seen[start] = 1
    stack.push(start)
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      group.push(at)
      const column = at % width
      const near = [at - width, at + width, column > 0 ? at - 1 : -1, column < width - 1 ? at + 1 : -1]
      for (const next of near)
        if (marked[next] && !seen[next]) {
          seen[next] = 1
          stack.push(next)
        }
    }
    if (group.length > best.length) best = group
  }
  const member = new Uint8Array(marked.length)
  for (const at of best) member[at] = 1
  return { size: best.length, member }
}
