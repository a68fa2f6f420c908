import type { Membership, SearchResult } from '@trongtam/client'
import { foldVietnamese } from '@trongtam/domain'
import type { IconName } from '#ui/icon.tsx'

/** One line of the search: what it is and where it leads. */
export interface Choice {
  readonly id: string
  readonly kind: 'screen' | 'tenant' | 'archive' | 'unit' | 'task' | 'document'
  readonly text: string
  readonly href: string
  readonly icon: IconName
}

interface Screen {
  readonly path: string
  readonly icon: IconName
  readonly text: string
}

/** Screens and tenants whose name holds every word typed, marks or not; all of them while nothing is typed. */
export function choicesOf(typed: string, screens: readonly Screen[], tenants: readonly Pick<Membership, 'slug' | 'name' | 'archive'>[]): Choice[] {
  const all: Choice[] = [
    ...screens.map((screen): Choice => ({ id: screen.path, kind: 'screen', text: screen.text, href: screen.path, icon: screen.icon })),
    ...tenants.map(({ slug, name, archive }): Choice => ({
      id: slug,
      kind: archive ? 'archive' : 'tenant',
      text: name,
      href: `/t/${slug}`,
      icon: archive ? 'lock' : 'unit',
    })),
  ]
  const words = foldVietnamese(typed).split(' ').filter(Boolean)
  return all.filter((choice) => words.every((word) => foldVietnamese(choice.text).includes(word)))
}

/** What the server found, in its order. */
export function foundChoices(slug: string, items: SearchResult['items']): Choice[] {
  return items.map((item) => ({
    id: `${item.kind}-${item.id}`,
    kind: item.kind,
    text: item.text,
    href: hrefOf(slug, item),
    icon: item.kind === 'task' ? 'plan' : item.kind,
  }))
}

function hrefOf(slug: string, item: SearchResult['items'][number]): string {
  if (item.kind === 'unit') return `/t/${slug}/units/${item.id}`
  if (item.kind === 'document') return `/t/${slug}/documents/${item.id}`
  return item.planId ? `/t/${slug}/plans/${item.planId}?node=${item.id}` : `/t/${slug}/plans`
}
