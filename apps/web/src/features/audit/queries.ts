import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { saveFile } from '#lib/save-file.ts'
import { tenantKey } from '#lib/tenant-key.ts'
import { auditFilter, type AuditSearch } from './audit-search.ts'

export function auditQuery(slug: string, search: AuditSearch) {
  const filter = auditFilter(search)
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'audit', 'list', filter),
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    // Others write it all the time.
    staleTime: 0,
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/v1/t/{slug}/audit', { params: { path: { slug }, query: { ...filter, ...(pageParam && { cursor: pageParam }) } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function auditRowQuery(slug: string, auditId: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'audit', 'row', auditId),
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/audit/{auditId}', { params: { path: { slug, auditId } }, signal })),
  })
}

/** Exports what the filter shows, and hands the file to the browser. */
export function useExportAudit(slug: string) {
  return useMutation({
    mutationFn: async ({ search, language }: { readonly search: AuditSearch; readonly language: 'vi' | 'en' }) => {
      const body = { ...auditFilter(search), language }
      saveFile(await answerOf(api.POST('/api/v1/t/{slug}/audit/export', { params: { path: { slug } }, body, parseAs: 'blob' })), `nhat-ky-${slug}.xlsx`)
    },
    meta: { done: 'audit.exported', invalidates: [tenantKey(slug, 'audit', 'list')] },
  })
}
