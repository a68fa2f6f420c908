import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { planKey } from '#lib/plan-query.ts'
import { saveFile } from '#lib/save-file.ts'
import { tenantKey } from '#lib/tenant-key.ts'
import { comparisonFileName, planFileName } from './file-names.ts'

export interface PlanAddress {
  readonly slug: string
  readonly planId: string
}

export function editionsQuery({ slug, planId }: PlanAddress) {
  return infiniteQueryOptions({
    queryKey: [...planKey(slug, planId), 'editions'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/t/{slug}/plans/{planId}/editions', {
          params: { path: { slug, planId }, query: { limit: 100, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function editionQuery({ slug, planId }: PlanAddress, number: number) {
  return queryOptions({
    queryKey: [...planKey(slug, planId), 'edition', number],
    // It never changes.
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/plans/{planId}/editions/{number}', { params: { path: { slug, planId, number } }, signal })),
  })
}

/** Without `to` with the amendment that is being written. */
export function comparisonQuery({ slug, planId }: PlanAddress, { from, to }: { readonly from: number; readonly to?: number | undefined }) {
  return queryOptions({
    queryKey: [...planKey(slug, planId), 'comparison', from, to ?? null],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/t/{slug}/plans/{planId}/comparison', {
          params: { path: { slug, planId }, query: { from, ...(to !== undefined && { to }) } },
          signal,
        }),
      ),
  })
}

export function nodeHistoryQuery({ slug, planId }: PlanAddress, nodeId: string) {
  return queryOptions({
    queryKey: [...planKey(slug, planId), 'node', nodeId, 'history'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/t/{slug}/plans/{planId}/nodes/{nodeId}/history', { params: { path: { slug, planId, nodeId } }, signal })),
  })
}

/** Writes an edition, or the draft where none is named, and hands the file to the browser. */
export function useExportPlan({ slug, planId }: PlanAddress, schoolYear: string) {
  return useMutation({
    mutationFn: async (edition: number | null) => {
      const file = await answerOf(
        api.POST('/api/v1/t/{slug}/plans/{planId}/export', { params: { path: { slug, planId } }, body: { edition }, parseAs: 'blob' }),
      )
      saveFile(file, planFileName(schoolYear, edition))
    },
    meta: { done: 'editions.downloaded', invalidates: [tenantKey(slug, 'audit', 'list')] },
  })
}

export function useExportComparison({ slug, planId }: PlanAddress, schoolYear: string) {
  return useMutation({
    mutationFn: async (body: { readonly from: number; readonly to: number | null }) => {
      const path = '/api/v1/t/{slug}/plans/{planId}/comparison/export'
      saveFile(await answerOf(api.POST(path, { params: { path: { slug, planId } }, body, parseAs: 'blob' })), comparisonFileName(schoolYear, body))
    },
    meta: { done: 'editions.downloaded', invalidates: [tenantKey(slug, 'audit', 'list')] },
  })
}
