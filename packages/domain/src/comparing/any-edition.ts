import fc from 'fast-check'
import type { EditionAssignment, EditionContent } from '../edition.ts'
import type { ItemFields, ItemKind, PlanItem } from '../plan-item.ts'
import { assignmentRoles } from '../plan.ts'

/** For tests: an edition that says nothing but what is given. */
export function anEdition(given: Partial<EditionContent> = {}): EditionContent {
  return {
    format: 'trongtam.edition/1',
    number: 1,
    schoolYear: '2026-2027',
    title: 'Kế hoạch năm học 2026 - 2027',
    document: null,
    theme: null,
    template: null,
    items: [],
    assignments: [],
    reason: null,
    reasons: {},
    ...given,
  }
}

/** For tests: an item of the province's own, at the top of the plan unless told. */
export function anItem(kind: ItemKind, id: string, fields: ItemFields, place: Partial<PlanItem> = {}): PlanItem {
  return { id, parentId: null, kind, position: 0, fields, dropped: false, base: null, ...place }
}

export function anAssignment(nodeId: string, given: Partial<EditionAssignment>): EditionAssignment {
  return { nodeId, role: 'lead', unitId: null, unitClassId: null, positionId: null, name: '', dueOn: null, product: null, ...given }
}

const words = fc.constantFrom('đổi mới', 'kỷ cương', 'chuyển đổi số', 'an toàn')
const days = fc.constantFrom('2026-09-05', '2027-01-15', '2027-05-31')
const fieldsOf: { readonly [kind in ItemKind]: fc.Arbitrary<ItemFields> } = {
  theme: fc.record({ text: words }),
  group: fc.record({ text: words }),
  task: fc.record({ text: words }),
  target: fc.record({ name: words, level: fc.record({ comparator: fc.constantFrom('>=', '='), value: fc.constantFrom(20, 95.5), unit: fc.constant('%') }) }),
  basis: fc.record({
    document: fc.record({
      kind: fc.constant('Quyết định'),
      numberSymbol: fc.constantFrom('1/QĐ-UBND', '2/QĐ-UBND'),
      issuer: words,
      issuedOn: days,
      title: words,
    }),
    place: fc.constantFrom('', 'Điều 2'),
  }),
  milestone: fc.record({ name: words, on: days }),
}

/** Any tree at all over ten ids whose kinds never change: parents absent, dropped, or in a ring. */
const anyItems: fc.Arbitrary<PlanItem[]> = fc
  .tuple(...(['group', 'group', 'task', 'task', 'task', 'target', 'target', 'basis', 'basis', 'milestone'] as const).map((kind, index) => anyItem(kind, index)))
  .chain((items) => fc.shuffledSubarray([...items]))

function anyItem(kind: ItemKind, index: number): fc.Arbitrary<PlanItem> {
  return fc
    .record({
      fields: fieldsOf[kind],
      parentId: fc.constantFrom(null, 'i0', 'i1', 'i2', 'i3', 'absent'),
      position: fc.nat(3),
      dropped: fc.boolean(),
    })
    .map(({ fields, ...place }) => anItem(kind, `i${index}`, fields, place))
}

const anyAssignments = fc.array(
  fc
    .record({
      nodeId: fc.constantFrom('i0', 'i2', 'i3', 'absent'),
      role: fc.constantFrom(...assignmentRoles),
      name: fc.constantFrom('Sở Giáo dục và Đào tạo', 'Công an Thành phố'),
      dueOn: fc.option(days),
      product: fc.option(words),
    })
    .map(({ nodeId, ...given }) => anAssignment(nodeId, given)),
  { maxLength: 5 },
)

export const anyEdition: fc.Arbitrary<EditionContent> = fc
  .record({
    title: fc.constantFrom('Kế hoạch', 'Kế hoạch (sửa đổi)'),
    theme: fc.option(fc.record({ text: words, source: fc.constant('full-text') })),
    items: anyItems,
    assignments: anyAssignments,
    reason: fc.option(fc.constant('theo chỉ đạo')),
    reasons: fc.dictionary(fc.constantFrom('i0', 'i2', 'title'), fc.constant('vì thiếu trường')),
  })
  .map(anEdition)
