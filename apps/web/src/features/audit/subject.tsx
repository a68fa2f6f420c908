import type { AuditRow } from '@trongtam/client'
import { shortId } from '@trongtam/domain'
import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'
import css from './audit.module.css'
import { useAuditWords } from './use-audit-words.ts'

/** What a row is about: its kind and what it is called today, with a link where there is a page. */
export function Subject({ row }: { readonly row: AuditRow }) {
  const { words } = useAuditWords()
  const { entity, entityId, subject, operation } = row
  const refused = operation === null ? null : (words.operation[operation] ?? operation)
  const name = subject ?? refused ?? (entityId === null ? null : shortId(entityId))
  return (
    <>
      <span className={css.kind}>{words.entity[entity]}</span>
      {name === null ? null : (
        <span className={css.subject}>
          <Linked row={row} name={name} />
        </span>
      )}
    </>
  )
}

function Linked({ row, name }: { readonly row: AuditRow; readonly name: string }) {
  const { slug } = useTenant()
  const { entity, entityId, planId } = row
  // What is gone has no page.
  if (row.subject === null || entityId === null) return name
  if (entity === 'plan')
    return (
      <TextLink to="/t/$slug/plans/$planId" params={{ slug, planId: entityId }} inherit>
        {name}
      </TextLink>
    )
  if (entity === 'plan_node' && planId)
    return (
      <TextLink to="/t/$slug/plans/$planId" params={{ slug, planId }} search={{ node: entityId }} inherit>
        {name}
      </TextLink>
    )
  if (entity === 'publication')
    return (
      <TextLink to="/t/$slug/publications" params={{ slug }} search={planId ? { plan: planId } : {}} inherit>
        {name}
      </TextLink>
    )
  return name
}
