/** Resolves when the page has nothing to do, at the latest after a moment; Safari does not tell, so there it is a pause. */
export function whenIdle(latestMs = 1000): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: latestMs })
    else setTimeout(resolve, 200)
  })
}
