/** `ke-hoach-2026-2027-ban-2.docx`; without an edition `…-du-thao.docx`. */
export function planFileName(schoolYear: string, edition: number | null): string {
  return `ke-hoach-${schoolYear}-${edition === null ? 'du-thao' : `ban-${edition}`}.docx`
}

/** `bieu-so-sanh-2026-2027-ban-1-ban-2.docx`; with the amendment `…-ban-1-du-thao.docx`. */
export function comparisonFileName(schoolYear: string, { from, to }: { readonly from: number; readonly to: number | null }): string {
  return `bieu-so-sanh-${schoolYear}-ban-${from}-${to === null ? 'du-thao' : `ban-${to}`}.docx`
}
