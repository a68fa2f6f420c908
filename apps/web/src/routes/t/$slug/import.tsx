import { createFileRoute } from '@tanstack/react-router'
import { ImportScreen } from '#features/imports/import-screen.tsx'
import { forgetLongDraftsOnSignOut } from '#lib/long-drafts.ts'

// Here, because this file is loaded with the application, also when the screen never is.
forgetLongDraftsOnSignOut()

export const Route = createFileRoute('/t/$slug/import')({ component: ImportScreen })
