const lineEnds = /\r\n|[\r\n\v\f\u{85}\u{2028}\u{2029}]/u
/** Controls, lone halves of characters, what turns the direction of writing, and what is no character. */
const unprintable = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u{feff}]/gu

/** The lines of a text as a document may hold them: NFC, without what XML cannot write or a reader cannot see; a tab is a blank. */
export function printableLines(text: string): string[] {
  return text
    .normalize('NFC')
    .split(lineEnds)
    .map((line) => line.replaceAll('\t', ' ').replace(unprintable, ''))
}

/** The same on one line, trimmed. */
export function printable(text: string): string {
  return printableLines(text).join(' ').trim()
}

/** A text to which the sentence adds its own end. */
export function withoutEnd(text: string): string {
  return printable(text).replace(/[\s.;,]+$/u, '')
}
