import type { Page } from 'playwright-core'

/** Whether a text is anywhere in the memory of a page, after its garbage was collected: a whole heap snapshot is searched. */
export async function heapHolds(page: Page, text: string): Promise<boolean> {
  const session = await page.context().newCDPSession(page)
  try {
    await session.send('HeapProfiler.enable')
    await session.send('HeapProfiler.collectGarbage')
    let snapshot = ''
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void (snapshot += chunk))
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
    return snapshot.includes(asWritten(text))
  } finally {
    await session.detach()
  }
}

/** A snapshot is ASCII: every other character is escaped. */
function asWritten(text: string): string {
  return [...text].map((letter) => (letter.charCodeAt(0) < 128 ? letter : `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)).join('')
}
