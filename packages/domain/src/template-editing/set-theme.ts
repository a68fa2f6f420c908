import type { TemplateContent } from '../template.ts'
import { tidyText } from '../vietnamese-text.ts'

/** Gives the template another theme. Without words, or without a change, the content stays as it is: the same object. */
export function setTheme(content: TemplateContent, text: string): TemplateContent {
  const words = tidyText(text)
  return words === '' || words === content.theme.text ? content : { ...content, theme: { ...content.theme, text: words } }
}
