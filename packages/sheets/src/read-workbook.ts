import { Worker } from 'node:worker_threads'

export interface ReadRow {
  /** As the spreadsheet counts: the first is 1. */
  readonly number: number
  /** What each cell shows as text; a date is dd/MM/yyyy, an empty cell ''. */
  readonly cells: readonly string[]
}

export interface ReadSheet {
  readonly name: string
  /** Rows with at least one cell that is not empty. */
  readonly rows: readonly ReadRow[]
}

export interface ReadLimits {
  /** Rows of one sheet; 5.000 unless told. */
  readonly rows?: number
  readonly bytes?: number
}

/** `old-xls`: to be saved as .xlsx; `unsafe`: an archive that is not unpacked (SEC-14); `damaged`: also what takes too long or too much to read. */
export type UnreadableReason = 'old-xls' | 'not-xlsx' | 'unsafe' | 'too-large' | 'too-many-rows' | 'damaged'

export class UnreadableWorkbook extends Error {
  readonly reason: UnreadableReason

  constructor(reason: UnreadableReason) {
    super(`The workbook cannot be read: ${reason}`)
    this.name = 'UnreadableWorkbook'
    this.reason = reason
  }
}

const rowsAtMost = 5_000
const bytesAtMost = 8 * 1024 * 1024
const millisecondsAtMost = 8_000
const megabytesAtMost = 192

/**
 * The cells of an .xlsx file as text. Reads what a stranger wrote: the kind is told by content, the archive checked before
 * it is unpacked (SEC-14), and the reading happens in a thread of its own with bounds on memory and time (SEC-15).
 * Throws {@link UnreadableWorkbook}.
 */
export async function readWorkbook(bytes: Uint8Array, { rows = rowsAtMost, bytes: largest = bytesAtMost }: ReadLimits = {}): Promise<ReadSheet[]> {
  if (bytes.length > largest) throw new UnreadableWorkbook('too-large')
  const kind = kindOf(bytes)
  if (kind !== 'zip') throw new UnreadableWorkbook(kind)
  const answer = await inThread({ bytes, rows })
  if ('fault' in answer) throw new UnreadableWorkbook(answer.fault)
  return answer.sheets
}

/** What the reading thread answers. */
export type ReadAnswer = { readonly sheets: ReadSheet[] } | { readonly fault: UnreadableReason }

/** A spreadsheet of before 2007 and an encrypted one begin alike: both are to be saved anew. */
function kindOf(bytes: Uint8Array): 'zip' | 'old-xls' | 'not-xlsx' {
  const [a, b, c, d] = bytes
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return 'old-xls'
  return a === 0x50 && b === 0x4b && c === 3 && d === 4 ? 'zip' : 'not-xlsx'
}

function inThread(asked: { readonly bytes: Uint8Array; readonly rows: number }): Promise<ReadAnswer> {
  return new Promise((answer) => {
    const worker = new Worker(new URL('reading-thread.ts', import.meta.url), {
      workerData: asked,
      resourceLimits: { maxOldGenerationSizeMb: megabytesAtMost, maxYoungGenerationSizeMb: 32 },
    })
    const end = (read: ReadAnswer) => {
      clearTimeout(timer)
      void worker.terminate()
      answer(read)
    }
    const timer = setTimeout(() => end({ fault: 'damaged' }), millisecondsAtMost)
    worker.once('message', end)
    worker.once('error', () => end({ fault: 'damaged' }))
    worker.once('exit', () => end({ fault: 'damaged' }))
  })
}
