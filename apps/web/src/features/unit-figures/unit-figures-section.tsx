import type { UnitFigures, UnitFigureYear } from '@trongtam/client'
import { useQuery } from '@tanstack/react-query'
import { formatDate, figureKinds, type FigureKind } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { DataTable } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { ErrorState, LoadingState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { changeText, figureText, partsText } from './figure-words.ts'
import { FiguresEntry } from './figures-entry.tsx'
import { unitFiguresQuery } from './queries.ts'
import { TakeBack } from './take-back.tsx'
import { yearOf } from './year-of.ts'
import css from './unit-figures.module.css'

/** What a unit reported, year beside year, and where it is entered. */
export function UnitFiguresSection({ unitId }: { readonly unitId: string }) {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  const { data, error, refetch } = useQuery(unitFiguresQuery(slug, unitId))
  return (
    <Section
      title={t('unitFigures.section')}
      help={t('unitFigures.sectionHelp')}
      flush
      actions={
        <TextLink to="/t/$slug/units/figures" params={{ slug }} inherit>
          {t('unitFigures.browse')}
        </TextLink>
      }
    >
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !data ? <LoadingState lines={4} /> : null}
      {data ? <FigureYears data={data} /> : null}
      {data ? data.toTakeBack.map((schoolYear) => <TakeBack key={schoolYear} unitId={unitId} year={yearOf(data, schoolYear)} />) : null}
      {data && may('unit.report-figures') && data.reportable.length > 0 ? <FiguresEntry data={data} /> : null}
    </Section>
  )
}

function FigureYears({ data: { years } }: { readonly data: UnitFigures }) {
  const { t } = useTranslation()
  const told = years.filter(({ figures }) => figures.length > 0)
  const kinds = figureKinds.filter((kind) => told.some(({ figures }) => figures.some((figure) => figure.kind === kind)))
  if (kinds.length === 0) return <p className={css.none}>{t('unitFigures.none')}</p>
  return (
    <DataTable
      caption={t('unitFigures.sectionTable')}
      rows={kinds}
      rowKey={(kind) => kind}
      columns={[
        { key: 'kind', head: t('unitFigures.figure'), cell: (kind) => t(`unitFigures.kind.${kind}`), minWidth: '9rem' },
        ...told.map((year) => ({
          key: year.schoolYear,
          head: <YearHead year={year} />,
          number: true,
          minWidth: '8rem',
          cell: (kind: FigureKind) => <FigureCell year={year} kind={kind} />,
        })),
      ]}
    />
  )
}

function YearHead({ year: { schoolYear, source, reportedOn, demo } }: { readonly year: UnitFigureYear }) {
  const { t } = useTranslation()
  const about = [reportedOn && t('unitFigures.reportedOn', { date: formatDate(reportedOn) }), source && t('unitFigures.sourceOf', { source })]
  return (
    <>
      {schoolYear}
      <span className={css.about}>{about.filter(Boolean).join('. ')}</span>
      {demo ? (
        <Tag tone="warn" quiet>
          {t('unitFigures.demo')}
        </Tag>
      ) : null}
    </>
  )
}

function FigureCell({ year, kind }: { readonly year: UnitFigureYear; readonly kind: FigureKind }) {
  const { t } = useTranslation()
  const figure = year.figures.find((each) => each.kind === kind)
  if (!figure) return <span className={css.about}>{t('unitFigures.notReported')}</span>
  const parts = partsText(figure)
  return (
    <>
      {figureText(kind, figure)}
      {parts ? <span className={css.about}>{parts}</span> : null}
      {figure.change ? <span className={css.about}>{changeText(kind, figure.change, t('unitFigures.points'))}</span> : null}
    </>
  )
}
