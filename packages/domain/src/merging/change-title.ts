import type { ItemKind } from '../plan-item.ts'
import type { Change } from './change.ts'
import { type ItemTitles, shortened } from './item-titles.ts'

const ordered: Readonly<Record<ItemKind, string>> = {
  theme: 'Chủ đề năm học',
  group: 'Thứ tự các nhóm nhiệm vụ',
  task: 'Thứ tự các nhiệm vụ',
  target: 'Thứ tự các chỉ tiêu',
  basis: 'Thứ tự các căn cứ',
  milestone: 'Thứ tự các mốc thời gian',
}

/** What a change is about, in a few words: the item as the plan has it, else as the template does; of an order what stands in it. */
export function changeTitle({ type, kind, itemId, ourId }: Change, titles: ItemTitles): string {
  const title = (ourId === null ? null : titles.ofPlan(ourId)) ?? titles.ofTemplate(itemId)
  if (type === 'reordered') return title === null ? ordered[kind] : shortened(`${ordered[kind]}: ${title}`)
  return title ?? ''
}
