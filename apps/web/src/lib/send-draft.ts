import { isRefusal } from './refusal-error.ts'
import { draftStanding, type TypedDraft } from './typed-draft.ts'

interface Sending<Server extends { readonly version: number }, T> {
  readonly draft: TypedDraft<T>
  readonly server: Server
  /** The part of it that the draft replaces. */
  readonly valueOf: (server: Server) => T
  readonly readAnew: () => Promise<Server>
  /** Rejects with 'version-stale' when somebody was faster. */
  readonly send: (version: number) => Promise<unknown>
}

/**
 * Sends a draft upon what was read. When somebody was faster, what stands now is read: where only other parts changed the
 * draft goes, otherwise both are for a person to compare. True when it was sent.
 */
export async function sendDraft<Server extends { readonly version: number }, T>({
  draft,
  server,
  valueOf,
  readAnew,
  send,
}: Sending<Server, T>): Promise<boolean> {
  try {
    await send(server.version)
    return true
  } catch (error) {
    if (!isRefusal(error, 'version-stale')) return false
    const now = await readAnew().catch(() => null)
    if (now === null || draftStanding(draft, valueOf(now)) !== 'sendable') return false
    return send(now.version).then(
      () => true,
      () => false,
    )
  }
}
