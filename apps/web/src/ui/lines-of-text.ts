/** The lines of a text as the reader of documents numbers them: cut at LF, CR LF or CR, the first is line 1. */
export function linesOfText(text: string): string[] {
  return text.split(/\r\n|\n|\r/)
}
