let held: string | null = null

/**
 * A document holds one tenant as long as it lives: entering another loads the page anew, so that nothing of the one left
 * (data, components, undo) stays in memory. `all` is the list of one's tenants, which shows something of each.
 */
export async function ownDocument(holder: string): Promise<void> {
  if (held === null || held === holder) {
    held = holder
    return
  }
  window.location.reload()
  await new Promise<never>(() => undefined)
}
