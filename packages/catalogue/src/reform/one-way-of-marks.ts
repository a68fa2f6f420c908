import { tidyText } from '@trongtam/domain'

/** Tidied, with the mark of oa, oe and uy on the first letter: the data set writes "Hoà" and "Hòa", "Thuỷ" and "Thủy", of one place. */
export function oneWayOfMarks(text: string): string {
  return tidyText(text).replace(/(?<![qQ])([oOuU])([àáảãạèéẻẽẹỳýỷỹỵ])(?!\p{L})/gu, (_match, first: string, second: string) => {
    const [letter = '', mark = ''] = second.normalize('NFD')
    return `${first}${mark}${letter}`.normalize('NFC')
  })
}
