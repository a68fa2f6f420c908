import type { ProvinceColumn } from '@trongtam/client'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { Tag } from '#ui/tag.tsx'
import css from './comparison.module.css'
import { groupMatrix } from './group-matrix.ts'

type Detail = ProvinceColumn['details'][number]

const tones = { kept: 'neutral', reworded: 'info', added: 'good', dropped: 'warn' } as const

/** Each group of the template, and what every province made of it; last, what provinces added. */
export function GroupRows({ groups, columns }: { readonly groups: readonly string[] | null; readonly columns: readonly ProvinceColumn[] }) {
  const { t } = useTranslation()
  const { rows, added } = groupMatrix(groups ?? [], columns)
  return (
    <>
      {rows.map((row, index) => (
        <tr key={row.templateTitle} data-detail>
          <th scope="row">
            {index + 1}. {row.templateTitle}
          </th>
          {row.cells.map((detail, place) => (
            <td key={columns[place]?.publicationId}>{detail ? <GroupCell detail={detail} /> : <span className={css.quiet}>{t('comparison.nothing')}</span>}</td>
          ))}
        </tr>
      ))}
      {added.some((details) => details.length > 0) ? (
        <tr data-detail>
          <th scope="row">{t(groups ? 'comparison.addedGroups' : 'comparison.ownGroups')}</th>
          {added.map((details, place) => (
            <td key={columns[place]?.publicationId}>
              {details.length === 0 ? <span className={css.quiet}>{t('comparison.nothing')}</span> : null}
              {details.map((detail, index) => (
                <GroupCell key={index} detail={detail} />
              ))}
            </td>
          ))}
        </tr>
      ) : null}
    </>
  )
}

function GroupCell({ detail }: { readonly detail: Detail }) {
  const { t } = useTranslation()
  return (
    <div className={css.group}>
      <Tag tone={tones[detail.state]}>{t(`comparison.state.${detail.state}`)}</Tag>
      {detail.state === 'dropped' ? null : <span className={css.quiet}>{t('comparison.groupTasks', { n: formatNumber(detail.tasks) })}</span>}
      {detail.state === 'kept' || detail.title === null ? null : <span className={css.groupTitle}>{detail.title}</span>}
    </div>
  )
}
