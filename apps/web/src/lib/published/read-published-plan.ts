import type { PublishedPlan } from '@trongtam/domain'

/** The plan of published bytes, or null when they are no canonical JSON of the format known here; the bytes still count. */
export function publishedPlanOrNull(bytes: string): PublishedPlan | null {
  try {
    const value: unknown = JSON.parse(bytes)
    return isPublishedPlan(value) ? value : null
  } catch {
    return null
  }
}

/** What the bytes of this format hold is checked where they are made; here only that every part to be shown is there. */
function isPublishedPlan(value: unknown): value is PublishedPlan {
  if (typeof value !== 'object' || value === null) return false
  const plan = value as Partial<Record<keyof PublishedPlan, unknown>>
  const lists = [plan.groups, plan.targets, plan.statistics]
  return (
    plan.format === 'trongtam.plan/1' && lists.every(Array.isArray) && typeof plan.title === 'string' && typeof plan.tenant === 'object' && plan.tenant !== null
  )
}

/** SHA-256 of a text as UTF-8, in hexadecimal; null where the browser gives none (plain HTTP away from localhost). */
export async function sha256OrNull(text: string): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
