import { newId } from '@trongtam/db'
import type { DemoAssignment, DemoCitation, DemoPlanTask, DemoTarget, DemoWrittenPlan } from '@trongtam/demo'
import type { NewAssignment, NewCitation, NewNode, NewPlan, NewTarget } from '@trongtam/records'
import { idOf } from './accounts.ts'
import type { ProvinceIds } from './province.ts'
import type { SeededTemplate } from './templates.ts'

/** A plan of the past, as it is written in the demonstration. */
export function writtenPlan(source: DemoWrittenPlan, ids: ProvinceIds): NewPlan {
  const template = source.templateKey === null ? null : idOf(ids.templates, source.templateKey)
  return {
    schoolYear: source.schoolYear,
    title: source.title,
    status: source.status,
    documentId: source.documentKey === null ? null : idOf(ids.documents, source.documentKey),
    template,
    themes: source.themes.map(({ text, standing, documentKey }) => ({ text, standing, documentId: idOf(ids.documents, documentKey) })),
    nodes: source.groups.flatMap((group, index) =>
      nodesOf(
        group,
        template,
        ids,
        (source.assignments ?? []).filter((each) => each.group === index + 1),
      ),
    ),
    legalBases: source.legalBases.map((each) => citationOf(each, ids)),
    responsibilities: source.responsibilities.map(({ unitKey, unitClassKey, ...duty }) => ({
      ...duty,
      unitId: unitKey === null ? null : idOf(ids.units, unitKey),
      unitClassId: unitClassKey === null ? null : idOf(ids.classes, unitClassKey),
    })),
  }
}

function nodesOf(
  group: DemoWrittenPlan['groups'][number],
  template: SeededTemplate | null,
  ids: ProvinceIds,
  assignments: readonly DemoAssignment[],
): NewNode[] {
  const groupId = newId()
  const link = (key: string | null | undefined) => linkTo(template, key ?? null)
  const tasks = group.tasks.map((task, index): NewNode => ({
    id: newId(),
    parentId: groupId,
    kind: 'task',
    position: index + 1,
    text: task.text,
    origin: task.origin,
    ...link(task.templateTaskKey),
    standingTask: task.standingTask ?? false,
    sourceLine: task.sourceLine ?? null,
    targets: targetsOf(task, ids),
    citations: (task.citations ?? []).map((each) => citationOf(each, ids)),
    assignments: assignments.filter((each) => each.task === index + 1).map((each) => assignmentOf(each, ids)),
  }))
  return [
    {
      id: groupId,
      parentId: null,
      kind: 'group',
      position: group.number,
      text: group.title,
      origin: group.origin,
      ...link(group.templateGroupKey),
      sourceLine: group.sourceLine ?? null,
    },
    ...tasks,
  ]
}

/** What the template says of a node of the plan, and where it has it. */
function linkTo(template: SeededTemplate | null, key: string | null): Partial<NewNode> {
  const found = template?.content.nodes.find(({ id }) => key !== null && id === template.nodeIds.get(key))
  return found ? { templateNodeId: found.id, templateText: found.text, templateParentId: found.parentId, templatePosition: found.position } : {}
}

/** To a unit or a class, with its date and product; whether in a plan of the past or in a draft. */
export function assignmentOf({ role, unitKey, unitClassKey, due, product }: Omit<DemoAssignment, 'group' | 'task'>, ids: ProvinceIds): NewAssignment {
  const unitId = unitKey === null ? null : idOf(ids.units, unitKey)
  const unitClassId = unitClassKey === null ? null : idOf(ids.classes, unitClassKey)
  return { role, unitId, unitClassId, dueOn: due ?? null, product: product ?? null, positionId: null }
}

function citationOf({ documentKey, place, article }: DemoCitation, ids: ProvinceIds): NewCitation {
  return { documentId: idOf(ids.documents, documentKey), place: article ? `${place} (${article})` : place }
}

export function targetOf({ code, name, level, due, periodBasis, note }: DemoTarget): NewTarget {
  return { code, name, level, due, periodBasis, note: note ?? null }
}

/** The targets of a task with the results reported of them; a result of no target brings its own, in words. */
function targetsOf({ targets = [], results = [] }: DemoPlanTask, ids: ProvinceIds): NewTarget[] {
  const counted = results.map(({ documentKey, name, unit, code: _code, ...result }) => ({
    name,
    unit,
    result: { ...result, documentId: idOf(ids.documents, documentKey) },
  }))
  if (targets.length > 0) return targets.map((target, index) => ({ ...targetOf(target), results: index === 0 ? counted.map(({ result }) => result) : [] }))
  return counted.map(({ name, unit, result }) => ({
    name,
    level: { comparator: 'text', text: `theo dõi, không nêu mức (${unit})` },
    due: null,
    results: [result],
  }))
}
