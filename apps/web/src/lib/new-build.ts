const storageKey = 'trongtam.reloaded'
const pauseMs = 60_000

/** A tab left open over an update asks for parts that are gone: it is loaded anew, once a minute at most. Drafts survive. */
export function reloadOnNewBuild(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(storageKey) ?? 0)
    if (Date.now() - last < pauseMs) return
    sessionStorage.setItem(storageKey, String(Date.now()))
    event.preventDefault()
    location.reload()
  })
}
