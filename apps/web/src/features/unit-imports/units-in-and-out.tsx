import { Button } from '@mantine/core'
import type { UnitKind } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { ButtonLink } from '#ui/link.tsx'
import { useExportUnits } from './queries.ts'

interface ShownUnits {
  readonly on?: string
  readonly q?: string
  readonly kind?: UnitKind
}

/** From the tree of units: bring many from Excel, or take what is shown out to it. */
export function UnitsInAndOut({ on, q, kind }: ShownUnits) {
  const { t } = useTranslation()
  const { slug, may, today } = useTenant()
  const out = useExportUnits(slug)
  return (
    <>
      <Button variant="default" aria-disabled={out.isPending} onClick={() => (out.isPending ? undefined : out.mutate({ on: on ?? today, q, kind }))}>
        {t(out.isPending ? 'unitImports.exporting' : 'unitImports.export')}
      </Button>
      {may('unit.edit') ? (
        <ButtonLink to="/t/$slug/units/import" params={{ slug }} variant="default">
          {t('unitImports.open')}
        </ButtonLink>
      ) : null}
    </>
  )
}
