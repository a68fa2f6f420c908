/** The mark of a field of a province, as its texts carry it. */
export function leak(field: string, mark: string): string {
  return `leak-${field}-${mark}`
}

/** The fields of each mark that a text gives away. */
export function leaksIn(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const [, field = '', mark = ''] of text.matchAll(/leak-([a-z]+)-([0-9a-f]{12})/gi)) found.set(mark, (found.get(mark) ?? new Set()).add(field))
  return found
}
