import { Refusal } from './refusal.ts'

/** Refuses 'version-stale', with what stands there now, unless a change was made upon exactly that (REL-05). */
export function mustBeUpon(current: { readonly version: number }, upon: number): void {
  if (current.version !== upon) throw new Refusal('version-stale', { current })
}
