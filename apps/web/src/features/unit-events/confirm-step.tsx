import { Button } from '@mantine/core'
import type { UnitEventPreview } from '@trongtam/client'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { FormFailure } from '#lib/form-failure.tsx'
import { Section } from '#ui/page.tsx'
import { askedTakeovers, heldWork } from './held-work.ts'
import { StepButtons } from './step-buttons.tsx'
import type { StepProps } from './step-props.ts'
import css from './unit-events.module.css'

interface ConfirmStepProps extends StepProps {
  readonly preview: UnitEventPreview
  readonly isPending: boolean
  readonly error: unknown
  readonly onConfirm: () => void
}

/** The last look, and the button that does it. */
export function ConfirmStep({ values, preview, isPending, error, onConfirm, onStep }: ConfirmStepProps) {
  const { t } = useTranslation()
  const chiefs = preview.touched.filter(({ chief }) => chief)
  const words = ({ before, after }: (typeof chiefs)[number]) => {
    if (before === null) return t('unitEvents.begins', { name: after?.name ?? '' })
    if (after === null) return t('unitEvents.ends', { name: before.name })
    return before.name === after.name ? after.name : t('unitEvents.becomes', { before: before.name, after: after.name })
  }
  const asked = askedTakeovers(values, heldWork(preview)).length
  const document = values.document?.name ?? values.documentWords.trim()
  return (
    <>
      <Section title={t('unitEvents.confirm.title')}>
        <p className={css.sentence}>{t('unitEvents.confirm.sentence', { kind: t(`unitEvents.kind.${values.kind}`), date: values.on })}</p>
        <ul className={css.consequences}>
          {chiefs.slice(0, 20).map((unit) => (
            <li key={unit.unitId}>{words(unit)}</li>
          ))}
          {chiefs.length > 20 ? <li>{t('unitEvents.more', { n: formatNumber(chiefs.length - 20) })}</li> : null}
          <li>{document || t('unitEvents.noDocument')}</li>
          {asked > 0 ? <li>{t('unitEvents.confirm.takeovers', { n: formatNumber(asked) })}</li> : null}
        </ul>
        <p className={css.muted}>
          {t('unitEvents.confirm.together')} {t('unitEvents.confirm.undoable')}
        </p>
        <FormFailure error={error} />
      </Section>
      <StepButtons onBack={() => onStep('preview')}>
        <Button aria-disabled={isPending} onClick={onConfirm}>
          {isPending ? t('unitEvents.confirm.sending') : t('unitEvents.confirm.send')}
        </Button>
      </StepButtons>
    </>
  )
}
