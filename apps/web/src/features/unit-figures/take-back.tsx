import { Button } from '@mantine/core'
import type { UnitFigureYear } from '@trongtam/client'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Notice } from '#ui/notice.tsx'
import { ReasonDialog } from '#ui/reason-dialog.tsx'
import { useReportFigures } from './queries.ts'
import css from './unit-figures.module.css'

interface TakeBackProps {
  readonly unitId: string
  readonly year: UnitFigureYear
}

/** Figures that an event dated back has overtaken: they count on, or are taken back so that whoever comes after reports. */
export function TakeBack({ unitId, year: { schoolYear, version } }: TakeBackProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const report = useReportFigures(slug, unitId, schoolYear)
  const [isAsked, setAsked] = useState(false)
  const send = (source: string) =>
    void report.mutateAsync({ body: { figures: [], source }, version }).then(
      () => setAsked(false),
      () => undefined,
    )
  return (
    <div className={css.overtaken}>
      <Notice tone="warn" title={t('unitFigures.overtaken', { year: schoolYear })}>
        {t('unitFigures.overtakenText')}
      </Notice>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('unitFigures.takeBack', { year: schoolYear })}
      </Button>
      {isAsked ? (
        <ReasonDialog
          title={t('unitFigures.takeBack', { year: schoolYear })}
          text={t('unitFigures.takeBackText')}
          label={t('unitFigures.takeBackReason')}
          missing={t('unitFigures.takeBackReasonMissing')}
          send={t('unitFigures.takeBack', { year: schoolYear })}
          sending={t('unitFigures.saving')}
          rows={2}
          maxLength={500}
          isPending={report.isPending}
          error={report.error}
          onSend={send}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </div>
  )
}
