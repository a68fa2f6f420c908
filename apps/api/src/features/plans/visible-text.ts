import { Refusal, tidyText } from '@trongtam/domain'

/** The words of a node as they are stored. Refuses 'invalid-input' where nothing can be seen of them. */
export function visibleText(asked: string): string {
  const text = tidyText(asked)
  if (text === '') throw new Refusal('invalid-input', { fields: [{ path: 'text', message: 'nothing to see' }] })
  return text
}
