import type { Home } from '@trongtam/client'
import { assignmentRoles, formatDate } from '@trongtam/domain'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { localDate } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { EmptyState } from '#ui/states.tsx'
import css from './home.module.css'

/** Tasks of the person's own units, the nearest date first as the server gives them. */
export function MyWork({ items }: { readonly items: Home['mine'] }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const today = localDate(new Date())
  if (items.length === 0) return <EmptyState title={t('home.mineEmpty')} text={t('home.mineEmptyText')} icon="check" />
  return (
    <ul className={css.list}>
      {items.map((item) => (
        <li key={`${item.nodeId} ${item.unit} ${item.role}`}>
          <Link to="/t/$slug/plans/$planId" params={{ slug, planId: item.planId }} search={{ node: item.nodeId }} className={css.open}>
            <span className={css.text}>{item.text}</span>
          </Link>
          <p className={css.meta}>
            <span className={item.dueOn && item.dueOn < today ? css.late : undefined}>
              {item.dueOn ? t('home.due', { date: formatDate(item.dueOn) }) : t('home.noDue')}
            </span>
            <RoleWord role={item.role} />
            <span>{item.unit}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}

function RoleWord({ role }: { readonly role: string }) {
  const { t } = useTranslation()
  const known = assignmentRoles.find((candidate) => candidate === role)
  return <span>{known ? t(`common.assignmentRole.${known}`) : role}</span>
}
