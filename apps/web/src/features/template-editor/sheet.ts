import type { SaveTemplateDraft, TemplateDraft } from '@trongtam/client'
import type { TemplateContent } from '@trongtam/domain'

export const headFields = ['title', 'source', 'note'] as const
export type HeadField = (typeof headFields)[number]

/** All of a draft that is written: its head, as typed, and its content. */
export interface Sheet extends Readonly<Record<HeadField, string>> {
  readonly content: TemplateContent
}

export function sheetOf({ title, source, note, content }: Pick<TemplateDraft, 'title' | 'source' | 'note' | 'content'>): Sheet {
  return { title, source: source ?? '', note: note ?? '', content }
}

/** What is sent to keep a sheet: copies, since the client's types know no readonly. */
export function bodyOf({ title, source, note, content }: Sheet): SaveTemplateDraft {
  return {
    title: title.trim(),
    source: source.trim() || null,
    note: note.trim() || null,
    content: {
      theme: content.theme,
      nodes: content.nodes.map((node) => ({ ...node, targets: [...node.targets], cameFrom: [...node.cameFrom] })),
      bases: [...content.bases],
      milestones: [...content.milestones],
    },
  }
}

/** The sheet with another content; the same where the content is the same. */
export function withContent(sheet: Sheet, content: TemplateContent): Sheet {
  return content === sheet.content ? sheet : { ...sheet, content }
}

/** A sheet kept on this machine by this version of the application. */
export function isSheet(value: unknown): value is Sheet {
  if (typeof value !== 'object' || value === null || !('content' in value)) return false
  const { content } = value
  const lists = ['nodes', 'bases', 'milestones'] as const
  return typeof content === 'object' && content !== null && 'theme' in content && lists.every((list) => Array.isArray(Reflect.get(content, list)))
}
