import type { OthersWork } from './history.ts'
import type { Sheet } from './sheet.ts'

/** What the server holds, as far as we know. */
export interface KnownSheet {
  readonly version: number
  readonly sheet: Sheet
}

export type SaveState =
  | { readonly state: 'saved'; readonly at: Date }
  | { readonly state: 'waiting' | 'saving' }
  | { readonly state: 'failed'; readonly error: unknown }

interface SaverDoors {
  /** The sheet as it is edited now. */
  readonly current: () => Sheet
  /** Keeps a sheet upon a version and tells the version it has by then. */
  readonly send: (sheet: Sheet, version: number) => Promise<number>
  readonly read: () => Promise<KnownSheet>
  readonly isStale: (error: unknown) => boolean
  /** Brings another editor's work into the sheet that is edited. */
  readonly takeIn: (work: OthersWork) => void
  readonly tell: (state: SaveState) => void
}

export interface Saver {
  /** Saves until the server holds what is edited, others' work taken in; true when it does. */
  readonly save: () => Promise<boolean>
  /** Takes in what the server holds when it is newer than what we know. */
  readonly catchUp: (theirs: KnownSheet) => void
  readonly known: () => KnownSheet
}

/** Keeps what is edited on the server, one request at a time. */
export function createSaver(start: KnownSheet, doors: SaverDoors): Saver {
  let known = start
  let running: Promise<boolean> | null = null

  const catchUp = (theirs: KnownSheet) => {
    if (theirs.version <= known.version) return
    doors.takeIn({ base: known.sheet, theirs: theirs.sheet })
    known = theirs
  }
  const sendOnce = async () => {
    const sheet = doors.current()
    try {
      known = { version: await doors.send(sheet, known.version), sheet }
    } catch (error) {
      if (!doors.isStale(error)) throw error
      catchUp(await doors.read())
    }
  }
  const run = async () => {
    doors.tell({ state: 'saving' })
    try {
      while (doors.current() !== known.sheet) await sendOnce()
      doors.tell({ state: 'saved', at: new Date() })
      return true
    } catch (error) {
      doors.tell({ state: 'failed', error })
      return false
    }
  }
  const save = () => {
    if (running) return running
    if (doors.current() === known.sheet) return Promise.resolve(true)
    running = run().finally(() => {
      running = null
    })
    return running
  }
  return { save, catchUp: (theirs) => (running ? undefined : catchUp(theirs)), known: () => known }
}
