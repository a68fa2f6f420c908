import { Refusal, tidyText } from '@trongtam/domain'

/** Words as they are stored. Refuses 'invalid-input' at their place in the body where nothing can be seen of them. */
export function visibleText(asked: string, path: string): string {
  const text = tidyText(asked)
  if (text === '') throw new Refusal('invalid-input', { fields: [{ path, message: 'nothing to see' }] })
  return text
}

/** The same where paragraphs count: each line is tidied, and no more than one blank line stands between two. */
export function visibleLines(asked: string, path: string): string {
  visibleText(asked, path)
  return asked
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(tidyText)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
