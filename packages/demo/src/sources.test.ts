import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { foldVietnamese, schoolYearOrNull } from '@trongtam/domain'
import type { TargetLevel } from '@trongtam/domain'
import { describe, expect, test } from 'vitest'
import { demoProvinces, ministryTemplates, nationalDocuments } from './index.ts'
import type { DemoPlanTask } from './index.ts'
import { haNoi } from './ha-noi/ha-noi.ts'

/** The facts and seeds this data was read from; they are not part of the repository. */
const shared = new URL('../../../../shared/', import.meta.url)
const hasFacts = existsSync(new URL('facts/seeds.json', shared))
const hasSeeds = existsSync(new URL('seeds/', shared))

interface Facts {
  readonly targets: readonly (readonly [
    code: string,
    seed: string,
    line: number,
    name: string,
    value: string | number | number[],
    sign: string,
    ...rest: string[],
  ])[]
  readonly stats: readonly (readonly [year: string, place: string, kind: string, value: number, change: number | null, ...rest: unknown[]])[]
  readonly legal_refs: readonly (readonly [symbol: string, kind: string, date: string | null, ...rest: string[]])[]
}

const tasks: readonly DemoPlanTask[] = demoProvinces
  .flatMap((province) => province.plans)
  .flatMap((plan) => (plan.status === 'issued' ? plan.groups : []))
  .flatMap((group) => group.tasks)

describe.skipIf(!hasFacts)('the facts', () => {
  const facts: Facts = hasFacts ? JSON.parse(readFileSync(new URL('facts/seeds.json', shared), 'utf8')) : { targets: [], stats: [], legal_refs: [] }

  test('every target has the value and the line of the facts', () => {
    const targets = tasks.flatMap((task) => (task.targets ?? []).map((target) => ({ ...target, line: task.sourceLine })))
    for (const [code, , line, , value] of facts.targets.filter(([code]) => code.startsWith('T'))) {
      const target = targets.find((candidate) => candidate.code === code)
      expect(target?.line, code).toBe(line)
      expect(valueOf(target?.level), code).toEqual(code === 'T01' ? 'đạt chuẩn' : value)
    }
  })

  test('every result has the count of the facts', () => {
    const results = new Map(tasks.flatMap((task) => task.results ?? []).map((result) => [result.code, result]))
    for (const [code, , , , value] of facts.targets.filter(([code]) => code.startsWith('R'))) {
      const { numerator, denominator } = results.get(code) ?? {}
      expect(denominator ? `${numerator}/${denominator}` : numerator, code).toBe(value)
    }
  })

  test('every statistic is there with its change on the year before', () => {
    for (const [year, , kind, value, change] of facts.stats) {
      const schoolYear = schoolYearOrNull(year.slice(0, 9))
      expect(haNoi.statistics, kind).toContainEqual(expect.objectContaining({ schoolYear, kind, value, change }))
    }
  })

  test('every document that the seeds cite is there under its number, symbol and date', () => {
    const documents = [...nationalDocuments, ...demoProvinces.flatMap((province) => province.documents)]
    for (const [written, , date] of facts.legal_refs) {
      const symbol = written.startsWith('(') ? null : (written.split(' ')[0] ?? null)
      expect(documents, written).toContainEqual(expect.objectContaining({ numberSymbol: symbol, issuedOn: date }))
    }
  })
})

describe.skipIf(!hasSeeds)('the seeds', () => {
  const runLength = 12
  const runs = hasSeeds ? seedRuns(runLength) : new Set<string>()

  test('no task, duty or note shares twelve words in a row with them, names in quotation marks excepted', () => {
    const duties = demoProvinces
      .flatMap(({ plans }) => plans)
      .flatMap((plan) => (plan.status === 'issued' ? plan.responsibilities.map(({ duty }) => duty) : []))
    const ofTemplates = ministryTemplates.flatMap(({ groups }) => groups).flatMap((group) => group.tasks.map(({ text }) => text))
    const ours = [...tasks.flatMap(({ text, note }) => [text, note ?? '']), ...duties, ...ofTemplates]
    expect(ours.length).toBeGreaterThan(150)
    expect(ours.filter((text) => text.split(/“[^”]*”/u).some((part) => wordRuns(part, runLength).some((run) => runs.has(run))))).toEqual([])
  })

  test('control: an official title, which is kept as it is, does share such a run', () => {
    const title = haNoi.plans
      .flatMap((plan) => (plan.status === 'issued' ? plan.groups : []))
      .find(({ title }) => title.startsWith('Phát triển đội ngũ'))?.title
    expect(wordRuns(title ?? '', runLength).some((run) => runs.has(run))).toBe(true)
  })
})

function valueOf(level: TargetLevel | undefined): unknown {
  if (level === undefined) return undefined
  if (level.comparator === 'range') return [level.low, level.high]
  return 'value' in level ? level.value : level.text
}

function seedRuns(length: number): Set<string> {
  const folder = new URL('seeds/', shared)
  return new Set(readdirSync(folder).flatMap((file) => wordRuns(readFileSync(new URL(file, folder), 'utf8'), length)))
}

function wordRuns(text: string, length: number): string[] {
  const words = foldVietnamese(text).split(' ')
  return words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' '))
}
