/** Resolves once the page has been painted, or soon after when it stands in the background and is not painted at all. */
export function afterFirstPaint(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => setTimeout(resolve, 0)
    requestAnimationFrame(() => requestAnimationFrame(done))
    setTimeout(resolve, 1000)
  })
}
