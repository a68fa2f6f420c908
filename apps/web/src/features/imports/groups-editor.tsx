import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '#ui/page.tsx'
import type { CorrectionGroup } from './correction.ts'
import { fieldId } from './faults.ts'
import { GroupEditor } from './group-editor.tsx'
import { sectionId } from './summary-line.tsx'
import { newRowId, useWorkbench } from './workbench-context.ts'
import css from './workbench.module.css'

/** Groups and tasks as they will stand in the plan. */
export function GroupsEditor({ groups }: { readonly groups: readonly CorrectionGroup[] }) {
  const { t } = useTranslation()
  const { edit } = useWorkbench()
  const [active, setActive] = useState<string | null>(null)
  const leadIns = groups.flatMap((group) => group.tasks).filter((task) => task.leadIn).length
  const addGroup = () => {
    const id = newRowId()
    edit({ do: 'add-group', id }, { focus: fieldId(id), say: t('imports.done.added') })
  }
  return (
    <div id={sectionId('groups')} className={css.anchor}>
      <Section title={t('imports.section.groups')} help={t('imports.groupsHelp')} flush>
        {leadIns > 0 ? (
          <div className={css.leadIns}>
            <span>{t('imports.leadIns', { n: leadIns })}</span>
            <Button variant="default" size="compact-sm" onClick={() => edit({ do: 'remove-lead-ins' }, { say: t('imports.done.removed') })}>
              {t('imports.removeLeadIns')}
            </Button>
          </div>
        ) : null}
        {groups.map((group, index) => (
          <GroupEditor key={group.id} group={group} index={index} groups={groups.length} active={isOf(group, active) ? active : null} onActivate={setActive} />
        ))}
        <p className={css.more}>
          <Button id={fieldId('add-group')} variant="default" size="compact-sm" onClick={addGroup}>
            {t('imports.act.addGroup')}
          </Button>
        </p>
      </Section>
    </div>
  )
}

function isOf(group: CorrectionGroup, id: string | null): boolean {
  return group.id === id || group.tasks.some((task) => task.id === id)
}
