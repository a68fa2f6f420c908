import { type LevelCounts, reformCounts, reformSource, type ReplayedPlaces, reusedCodes } from '@trongtam/catalogue'

/** What the reform did, in figures that can be held against the source. */
export function reformReport(replayed: ReplayedPlaces): string {
  const counts = reformCounts(replayed)
  const { communes } = counts
  const communeCodes = reusedCodes(replayed.versions, 'commune')
  return [
    '',
    'The country, 30 June 2025 → 1 July 2025',
    ...table([
      ['', 'before', 'ended', 'kept', 'established', 'after'],
      ['Provinces', ...figures(counts.provinces)],
      ['Districts', ...figures(counts.districts)],
      ['Communes', ...figures(communes)],
    ]),
    '',
    `Lineage: ${figure(counts.edges.province + counts.edges.district + counts.edges.commune)} edges` +
      ` (provinces ${figure(counts.edges.province)}, districts ${figure(counts.edges.district)}, communes ${figure(counts.edges.commune)})`,
    `Old communes that several new ones carry on for (splits): ${figure(counts.splits)}`,
    `New communes that carry on for several old ones (mergers): ${figure(counts.mergers)}`,
    '',
    'Codes of provinces that changed their meaning',
    ...reusedCodes(replayed.versions, 'province').map(
      ({ code, before, since }) => `  ${code}  until ${dayBefore(before.until)} ${before.name}; since ${since.from} ${since.name}`,
    ),
    `Codes of communes that passed to another commune on 2025-07-01: ${figure(communeCodes.length)}`,
    '',
    'Provinces that became cities',
    ...cityLines(replayed),
    '',
    ...sourceLines(),
  ].join('\n')
}

/** Huế half a year before the reform, Đồng Nai after it. */
function cityLines({ versions }: ReplayedPlaces): string[] {
  const provinces = versions.filter(({ level }) => level === 'province')
  return provinces.flatMap((since) => {
    const before = provinces.find(({ placeId, validTo }) => placeId === since.placeId && validTo === since.validFrom)
    return before && since.kind === 'city' && before.kind !== 'city'
      ? [`  ${since.code}  ${since.validFrom} ${before.name} → ${since.name} (${since.documentWords})`]
      : []
  })
}

function sourceLines(): string[] {
  const { rows } = reformSource()
  const lines: readonly (readonly [string, number])[] = [
    ['read', rows.read],
    ['used', rows.used],
    ['repeated: they say again what another row said', rows.repeated],
    ['without an old place: special zones of islands that had no commune', rows.withoutOldPlace],
    [`of communes that had ended before 30 June 2025 (${figure(rows.earlierCommunes)} names without a code)`, rows.ofEarlierCommunes],
    ['new commune matched by name and province, its code being wrong', rows.newMatchedByName],
    ['old commune matched by name and district, without a code', rows.oldMatchedByName],
    ['communes no row names, added by hand', rows.addedByHand],
  ]
  return ['Rows of the source', ...lines.map(([what, count]) => `  ${figure(count).padStart(6)}  ${what}`)]
}

function figures({ before, ended, kept, established, after }: LevelCounts): string[] {
  return [before, ended, kept, established, after].map(figure)
}

function table(rows: readonly (readonly string[])[]): string[] {
  return rows.map(([name = '', ...cells]) => `  ${name.padEnd(10)}${cells.map((cell) => cell.padStart(13)).join('')}`)
}

function figure(count: number): string {
  return count.toLocaleString('vi-VN')
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}
