import type { ReadTemplate } from '@trongtam/client'
import { childrenOf, type TemplateContent, tidyText } from '@trongtam/domain'
import type { Sheet } from './sheet.ts'

type Read = Pick<ReadTemplate, 'title' | 'source' | 'content'>

/** The sheet with all that was read in place of what it said; title and source where the document tells them. */
export function replacedBy(sheet: Sheet, { title, source, content }: Read): Sheet {
  const theme = tidyText(content.theme.text) === '' ? sheet.content.theme : content.theme
  return { ...sheet, title: title ?? sheet.title, source: source ?? sheet.source, content: { ...content, theme } }
}

/** The sheet with what was read behind what it says; its theme comes only where there was none. */
export function appendedWith(sheet: Sheet, { content: read }: Read): Sheet {
  const { content } = sheet
  const last = childrenOf(content.nodes, null).at(-1)?.position ?? 0
  const nodes = read.nodes.map((node) => (node.parentId === null ? { ...node, position: last + node.position } : node))
  const theme = tidyText(content.theme.text) === '' ? read.theme : content.theme
  const joined: TemplateContent = {
    theme,
    nodes: [...content.nodes, ...nodes],
    bases: [...content.bases, ...read.bases],
    milestones: [...content.milestones, ...read.milestones],
  }
  return { ...sheet, content: joined }
}
