import { Button, type ButtonProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Icon } from '#ui/icon.tsx'
import { type PlanAddress, useExportComparison, useExportPlan } from './queries.ts'

interface ExportPlanProps {
  readonly plan: { readonly id: string; readonly schoolYear: string }
  /** Null: the draft as it stands. */
  readonly edition: number | null
  readonly size?: ButtonProps['size']
  /** Where several stand below each other the button names its edition to those who cannot see the row. */
  readonly named?: boolean
}

/** A plan as a Word file. */
export function ExportPlan({ plan, edition, size = 'sm', named = false }: ExportPlanProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const mayExport = useMayExport()
  const { mutate, isPending } = useExportPlan({ slug, planId: plan.id }, plan.schoolYear)
  if (!mayExport) return null
  const words = edition === null ? t('editions.downloadDraft') : t('editions.download')
  return (
    <Button
      variant="default"
      size={size}
      leftSection={<Icon name="import" size={16} />}
      aria-disabled={isPending}
      aria-label={named && edition !== null ? t('editions.downloadOf', { number: edition }) : undefined}
      onClick={() => (isPending ? undefined : mutate(edition))}
    >
      {isPending ? t('editions.downloading') : words}
    </Button>
  )
}

interface ExportComparisonProps {
  readonly address: PlanAddress
  readonly schoolYear: string
  readonly from: number
  readonly to: number | null
}

/** The comparison table as a Word file. */
export function ExportComparison({ address, schoolYear, from, to }: ExportComparisonProps) {
  const { t } = useTranslation()
  const mayExport = useMayExport()
  const { mutate, isPending } = useExportComparison(address, schoolYear)
  if (!mayExport) return null
  return (
    <Button
      variant="default"
      leftSection={<Icon name="import" size={16} />}
      aria-disabled={isPending}
      onClick={() => (isPending ? undefined : mutate({ from, to }))}
    >
      {isPending ? t('editions.downloading') : t('editions.download')}
    </Button>
  )
}

export function PrintButton() {
  const { t } = useTranslation()
  return (
    <Button variant="default" onClick={() => window.print()}>
      {t('editions.print')}
    </Button>
  )
}

/** An export is noted in the audit, which a province that waits or is suspended cannot write; of an archive in its reader's. */
function useMayExport(): boolean {
  const { status } = useTenant()
  return status === 'active' || status === 'archived'
}
