import type { UnitEventPreview } from '@trongtam/client'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { DataTable } from '#ui/data-table.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/page.tsx'
import { StatTile, StatTiles } from '#ui/stat-tile.tsx'
import { FiguresAhead } from './figures-ahead.tsx'
import { heldWork } from './held-work.ts'
import { HeldWorkTable } from './held-work-table.tsx'
import type { PreviewChange } from './preview-changes.ts'
import { Reached } from './reached.tsx'
import type { StepProps } from './step-props.ts'
import { TouchedTable } from './touched-table.tsx'
import css from './unit-events.module.css'

interface PreviewStepProps extends StepProps {
  readonly preview: UnitEventPreview
  /** Since it was last seen; null: it is seen for the first time. */
  readonly changes: readonly PreviewChange[] | null
}

/** Everything that would follow, before anything does. */
export function PreviewStep({ preview, changes, values, onType }: PreviewStepProps) {
  const { t } = useTranslation()
  const work = heldWork(preview)
  if (preview.faults.length > 0) {
    return (
      <>
        {changes ? <Changes changes={changes} /> : null}
        <Faults faults={preview.faults} />
      </>
    )
  }
  return (
    <>
      {changes ? <Changes changes={changes} /> : null}
      <Notice tone="good" icon="check">
        {t('unitEvents.preview.clean')}
      </Notice>
      <StatTiles label={t('unitEvents.preview.counts')}>
        <StatTile label={t('unitEvents.preview.touched')} value={formatNumber(preview.touchedCount)} hint={t('unitEvents.preview.touchedHint')} />
        <StatTile label={t('unitEvents.preview.below')} value={formatNumber(preview.belowCount)} hint={t('unitEvents.preview.belowHint')} />
        <StatTile label={t('unitEvents.preview.people')} value={formatNumber(preview.peopleCount)} hint={t('unitEvents.preview.peopleHint')} />
        <StatTile label={t('unitEvents.preview.work')} value={formatNumber(work.length)} hint={t('unitEvents.preview.workHint')} />
        <StatTile label={t('unitEvents.preview.figures')} value={formatNumber(preview.figureCount)} hint={t('unitEvents.preview.figuresHint')} />
      </StatTiles>
      <FiguresAhead ahead={preview.figuresAhead} />
      <Section title={t('unitEvents.detail.touched')} help={t('unitEvents.detail.touchedHelp')} flush>
        <TouchedTable touched={preview.touched} count={preview.touchedCount} />
      </Section>
      <Section title={t('unitEvents.detail.takeovers')} help={t('unitEvents.detail.takeoversHelp')} flush>
        {work.length === 0 ? (
          <p className={css.empty}>{t('unitEvents.preview.nothingHeld')}</p>
        ) : (
          <HeldWorkTable work={work} heirs={preview.heirs} values={values} onType={onType} />
        )}
      </Section>
      <Reached preview={preview} />
      {preview.classes.length === 0 ? null : (
        <Section title={t('unitEvents.preview.classes')} flush>
          <ClassTable classes={preview.classes} />
        </Section>
      )}
    </>
  )
}

function Faults({ faults }: { readonly faults: UnitEventPreview['faults'] }) {
  const { t } = useTranslation()
  return (
    <Notice tone="bad" alert title={t('unitEvents.preview.faults')}>
      <p className={css.noticeText}>{t('unitEvents.preview.faultsNext')}</p>
      <ul className={css.faults}>
        {faults.map(({ code, unitId, unitName }) => (
          <li key={`${code} ${unitId}`}>
            <strong>{[unitName, t(`unitEvents.fault.${code}.title`)].filter(Boolean).join(': ')}.</strong> {t(`unitEvents.fault.${code}.next`)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const changesAtMost = 12

function Changes({ changes }: { readonly changes: readonly PreviewChange[] }) {
  const { t } = useTranslation()
  const words = (change: PreviewChange) =>
    change.kind === 'count'
      ? t('unitEvents.preview.countChange', {
          what: t(`unitEvents.preview.count.${change.what}`),
          before: formatNumber(change.before),
          after: formatNumber(change.after),
        })
      : t(`unitEvents.preview.${change.kind}`, { words: change.words })
  return (
    <Notice tone="warn" alert title={t('unitEvents.preview.changed')}>
      {changes.length === 0 ? (
        t('unitEvents.preview.changedNothing')
      ) : (
        <>
          <p className={css.noticeText}>{t('unitEvents.preview.changedText')}</p>
          <ul className={css.faults}>
            {changes.slice(0, changesAtMost).map((change, index) => (
              <li key={index}>{words(change)}</li>
            ))}
            {changes.length > changesAtMost ? <li>{t('unitEvents.more', { n: formatNumber(changes.length - changesAtMost) })}</li> : null}
          </ul>
        </>
      )}
    </Notice>
  )
}

function ClassTable({ classes }: { readonly classes: UnitEventPreview['classes'] }) {
  const { t } = useTranslation()
  return (
    <DataTable
      stacks
      caption={t('unitEvents.preview.classes')}
      rows={classes}
      rowKey={(row) => row.unitClassId}
      columns={[
        { key: 'name', head: t('unitEvents.preview.className'), minWidth: '14rem', cell: (row) => row.name },
        { key: 'before', head: t('unitEvents.preview.classBefore'), number: true, cell: (row) => formatNumber(row.before) },
        { key: 'after', head: t('unitEvents.preview.classAfter'), number: true, cell: (row) => formatNumber(row.after) },
      ]}
    />
  )
}
