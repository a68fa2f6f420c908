import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '#ui/notice.tsx'

/** That what was left unsaved on this machine is here again, until it was read. */
export function RestoredNotice() {
  const { t } = useTranslation()
  const [isRead, setRead] = useState(false)
  if (isRead) return null
  return (
    <Notice title={t('templateEditor.restored')} icon="clock">
      {t('templateEditor.restoredText')}{' '}
      <Button variant="default" size="compact-xs" onClick={() => setRead(true)}>
        {t('common.close')}
      </Button>
    </Notice>
  )
}
