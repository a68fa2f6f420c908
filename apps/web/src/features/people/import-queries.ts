import { useMutation } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

/** What a spreadsheet would do, row by row. */
export function usePreviewImport(slug: string) {
  return useMutation({
    mutationFn: async (file: File) => {
      const encoded = await base64Of(file)
      const preview = await answerOf(api.POST('/api/v1/t/{slug}/people/import/preview', { params: { path: { slug } }, body: { file: encoded } }))
      return { ...preview, file: encoded, name: file.name }
    },
    meta: { ownErrors: true },
  })
}

export function useImportPeople(slug: string) {
  return useMutation({
    mutationFn: (body: { readonly file: string; readonly sha256: string }) =>
      answerOf(api.POST('/api/v1/t/{slug}/people/import', { params: { path: { slug } }, body })),
    meta: { done: 'people.imported', invalidates: [tenantKey(slug, 'people')], ownErrors: true },
  })
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let from = 0; from < bytes.length; from += 32_768) text += String.fromCodePoint(...bytes.subarray(from, from + 32_768))
  return btoa(text)
}
