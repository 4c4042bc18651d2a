/** A second call while the first is open gets the first one's answer: no two dialogs, no tripping of Zalo's limiter. */
export function onceAtATime<Args extends unknown[], Result>(
  act: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  let open: Promise<Result> | undefined
  return (...args) => {
    if (!open) {
      const started = act(...args)
      const done = () => (open = undefined)
      started.then(done, done)
      open = started
    }
    return open
  }
}
