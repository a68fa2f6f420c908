import { tidyText } from '@trongtam/domain'

const mostLetters = 200

/**
 * What somebody typed, fit for one line of a mail to somebody else: NFC, no line ends or control characters, no address of
 * the web that a mail program would make clickable, of bounded length.
 */
export function spoken(text: string): string {
  const line = tidyText(text.replaceAll(/\p{C}/gu, ' ').replaceAll(/:\/\/|www\./gi, ' '))
  return [...line].slice(0, mostLetters).join('')
}

/** A person's name, or nothing where it looks like an address: strangers choose the name a mail greets with. */
export function spokenName(name: string): string {
  const line = spoken(name)
  return /[/\\@:]|\.\S/.test(line) ? '' : line
}
