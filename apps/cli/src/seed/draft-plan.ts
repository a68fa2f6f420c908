import { newId } from '@trongtam/db'
import type { DemoAdaptation, DemoDraftPlan } from '@trongtam/demo'
import { deriveItems, templateItems } from '@trongtam/domain'
import { type NewNode, nodesOfItems, type NewPlan } from '@trongtam/records'
import { idOf } from './accounts.ts'
import type { ProvinceIds } from './province.ts'
import { assignmentOf, targetOf } from './written-plan.ts'

/** A draft derived from the ministry's template, then adapted as the province did. */
export function draftPlan(source: DemoDraftPlan, ids: ProvinceIds): NewPlan {
  const template = idOf(ids.templates, source.deriveFrom)
  const derived = nodesOfItems(deriveItems(templateItems(template.content), newId))
  const keyed = new Map<string, string>(derived.map((node) => [node.templateNodeId as string, node.id]))
  const idOfKey = (key: string) => idOf(keyed, template.nodeIds.get(key) ?? key)
  const adapted = source.adaptations.reduce((nodes, change) => adapt(nodes, change, idOfKey, keyed), derived)
  return {
    schoolYear: source.schoolYear,
    title: source.title,
    status: 'draft',
    documentId: null,
    template,
    themes: [{ text: template.theme, standing: 'template', documentId: null }],
    nodes: adapted.map((node) => ({
      ...node,
      assignments: source.assignments.filter(({ taskKey }) => idOfKey(taskKey) === node.id).map((each) => assignmentOf(each, ids)),
    })),
    legalBases: [],
    responsibilities: [],
  }
}

function adapt(nodes: readonly NewNode[], change: DemoAdaptation, idOfKey: (key: string) => string, keyed: Map<string, string>): NewNode[] {
  switch (change.change) {
    case 'group-title':
      return nodes.map((node) => (node.id === idOfKey(change.templateGroupKey) ? { ...node, text: change.title, origin: 'adapted' } : node))
    case 'task-text':
      return nodes.map((node) => (node.id === idOfKey(change.templateTaskKey) ? { ...node, text: change.text, origin: 'adapted' } : node))
    case 'drop-task':
      return nodes.map((node) => (node.id === idOfKey(change.templateTaskKey) ? { ...node, origin: 'dropped' } : node))
    case 'add-task': {
      const parentId = idOfKey(change.templateGroupKey)
      const id = newId()
      keyed.set(change.taskKey, id)
      const position = nodes.filter((node) => node.parentId === parentId).length + 1
      return [...nodes, { id, parentId, kind: 'task', position, text: change.text, origin: 'local', targets: (change.targets ?? []).map(targetOf) }]
    }
  }
}
