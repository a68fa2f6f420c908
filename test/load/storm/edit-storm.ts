import { setTimeout as pause } from 'node:timers/promises'

interface Edited {
  readonly status: number
  /** What stands there: after the change, or instead of it. */
  readonly version: number
  readonly text: string
}

export interface EditStorm {
  /** Rewords one node upon a version, through any server. */
  readonly edit: (writer: number, upon: number, text: string) => Promise<Edited>
  readonly start: Pick<Edited, 'version' | 'text'>
  readonly writers: number
  readonly edits: number
  readonly until?: () => boolean
}

export interface EditTally {
  /** Changes that were acknowledged; each counts one on from what its writer read. */
  done: number
  /** Times a writer was told that somebody was faster. */
  stale: number
  /** Answers that were neither. */
  odd: number
}

/**
 * Many writers on one node (REL-05): each reads the number that stands there and writes the next one, upon the version it
 * read. Where no update is lost the number at the end is how many were acknowledged.
 */
export async function editStorm({ edit, start, writers, edits, until }: EditStorm): Promise<EditTally> {
  const tally: EditTally = { done: 0, stale: 0, odd: 0 }
  const write = async (writer: number) => {
    let seen = start
    for (let left = edits; left > 0 && !until?.();) {
      const answer = await edit(writer, seen.version, String(Number(seen.text) + 1))
      if (answer.status === 200) {
        tally.done += 1
        left -= 1
        seen = answer
      } else if (answer.status === 412) {
        tally.stale += 1
        seen = answer
      } else tally.odd += 1
      // Writers that all ask again at once would be told so 49 times of 50.
      await pause(Math.random() * writers * 3)
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  return tally
}
