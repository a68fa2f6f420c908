import type { UnitImportRow } from '@trongtam/client'
import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
import type { UnitKind } from '@trongtam/domain'
import { answerOf, api } from '#lib/api.ts'
import { RefusalError } from '#lib/refusal-error.ts'
import { saveFile } from '#lib/save-file.ts'
import { tenantKey } from '#lib/tenant-key.ts'

const bytesAtMost = 8 * 1024 * 1024
const askEveryMs = { running: 600, done: false, preview: 4_000, cancelled: 4_000, failed: 4_000 } as const

/** One import, asked for again while it is written, and now and then while somebody may begin to write it. */
export function unitImportQuery(slug: string, importId: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'unit-imports', 'one', importId),
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/unit-imports/{importId}', { params: { path: { slug, importId } }, signal })),
    refetchInterval: ({ state }) => state.data !== undefined && askEveryMs[state.data.status],
  })
}

export function unitImportRowsQuery(slug: string, importId: string, sha256: string, state: UnitImportRow['state'] | null) {
  return infiniteQueryOptions({
    // The same import judged anew has other rows.
    queryKey: tenantKey(slug, 'unit-imports', 'rows', importId, sha256, state),
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/t/{slug}/unit-imports/{importId}/rows', {
          params: { path: { slug, importId }, query: { limit: 50, ...(state && { state }), ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function recentImportsQuery(slug: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'unit-imports', 'recent'),
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/unit-imports', { params: { path: { slug }, query: { limit: 5 } }, signal })),
  })
}

/** The kinds of the province's own: more than a page of them does not exist. */
export function ownKindsQuery(slug: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'unit-kinds', 'all'),
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/unit-kinds', { params: { path: { slug }, query: { limit: 200 } }, signal })),
  })
}

/** What a file or cells would do, kept as an import. */
export function usePreviewUnits(slug: string) {
  return useMutation({
    mutationFn: async ({ effectiveOn, ...from }: { readonly effectiveOn: string } & ({ readonly file: File } | { readonly rows: string[][] })) => {
      const params = { path: { slug } }
      if ('rows' in from) return answerOf(api.POST('/api/v1/t/{slug}/unit-imports/pasted', { params, body: { rows: from.rows, effectiveOn } }))
      const body = { file: await base64Of(from.file), fileName: from.file.name.slice(-200), effectiveOn }
      return answerOf(api.POST('/api/v1/t/{slug}/unit-imports', { params, body }))
    },
    meta: { invalidates: [tenantKey(slug, 'unit-imports', 'recent')], ownErrors: true },
  })
}

/** Begins to write; what the units are is asked for anew when it has ended. */
export function useStartImport(slug: string) {
  return useMutation({
    mutationFn: ({ importId, sha256 }: { readonly importId: string; readonly sha256: string }) =>
      // The wish outlives the page: who closes it right away has begun all the same.
      answerOf(api.POST('/api/v1/t/{slug}/unit-imports/{importId}/start', { params: { path: { slug, importId } }, body: { sha256 }, keepalive: true })),
    meta: { invalidates: [tenantKey(slug, 'unit-imports')], ownErrors: true },
  })
}

export function useCancelImport(slug: string) {
  return useMutation({
    mutationFn: (importId: string) => answerOf(api.POST('/api/v1/t/{slug}/unit-imports/{importId}/cancel', { params: { path: { slug, importId } }, body: {} })),
    meta: { invalidates: [tenantKey(slug, 'unit-imports')] },
  })
}

/** The tree of a day, or what a filter shows of it, as a file in the browser's hands. */
export function useExportUnits(slug: string) {
  return useMutation({
    mutationFn: async ({ on, q, kind }: { readonly on: string; readonly q: string | undefined; readonly kind: UnitKind | undefined }) => {
      const body = { on, q: q ?? null, kind: kind ?? null }
      const file = await answerOf(api.POST('/api/v1/t/{slug}/units/export', { params: { path: { slug } }, body, parseAs: 'blob' }))
      saveFile(file, `don-vi-${slug}-${on}.xlsx`)
    },
    meta: { done: 'unitImports.exported' },
  })
}

/** Refuses 'workbook-unreadable' what would not be read anyway, and what the browser cannot read any more. */
async function base64Of(file: File): Promise<string> {
  if (file.size > bytesAtMost) throw new RefusalError('workbook-unreadable', { detail: { reason: 'too-large' } })
  const buffer = await file.arrayBuffer().catch(() => {
    throw new RefusalError('workbook-unreadable', { detail: { reason: 'damaged' } })
  })
  const bytes = new Uint8Array(buffer)
  let text = ''
  for (let from = 0; from < bytes.length; from += 32_768) text += String.fromCodePoint(...bytes.subarray(from, from + 32_768))
  return btoa(text)
}
