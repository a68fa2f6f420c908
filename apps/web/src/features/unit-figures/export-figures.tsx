import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import type { FigureSearch } from './figure-search.ts'
import { useExportFigures } from './queries.ts'

interface ExportFiguresProps {
  readonly search: FigureSearch
  /** The year that is shown, where the search names none. */
  readonly schoolYear: string
}

/** Takes what is shown out to Excel. */
export function ExportFigures({ search, schoolYear }: ExportFiguresProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { mutate, isPending } = useExportFigures(slug)
  return (
    <Button variant="default" aria-disabled={isPending} onClick={() => (isPending ? undefined : mutate({ search, schoolYear }))}>
      {t(isPending ? 'unitFigures.exporting' : 'unitFigures.export')}
    </Button>
  )
}
