import { foldVietnamese } from '@trongtam/domain'

/** Of what was found for fewer letters, what still fits those typed now: the list answers before the server does. */
export function narrowFound<Found extends { readonly name: string; readonly code: string | null }>(found: readonly Found[], typed: string): readonly Found[] {
  const words = foldVietnamese(typed).split(' ').filter(Boolean)
  if (words.length === 0) return found
  return found.filter(({ name, code }) => {
    const text = foldVietnamese(`${name} ${code ?? ''}`)
    return words.every((word) => text.includes(word))
  })
}
