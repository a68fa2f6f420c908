import { Refusal, tidyText } from '@trongtam/domain'

/** Words as they are stored. Refuses 'invalid-input' at their place in the body where nothing can be seen of them. */
export function visibleText(asked: string, path: string): string {
  const text = tidyText(asked)
  if (text === '') throw new Refusal('invalid-input', { fields: [{ path, message: 'nothing to see' }] })
  return text
}
