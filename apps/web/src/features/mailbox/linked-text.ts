export interface Piece {
  readonly text: string
  readonly isLink: boolean
}

/** A text cut at each occurrence of its link. Joined, the pieces are the text again. */
export function linkedText(text: string, link: string): Piece[] {
  const between = link === '' ? [text] : text.split(link)
  return between
    .flatMap((each, index) => [{ text: each, isLink: false }, ...(index < between.length - 1 ? [{ text: link, isLink: true }] : [])])
    .filter((piece) => piece.text !== '')
}

/** Where a link of the demonstration leads within this server, by whatever name it is reached. */
export function pathOf(link: string): string {
  const { pathname, search, hash } = new URL(link)
  return `${pathname}${search}${hash}`
}
