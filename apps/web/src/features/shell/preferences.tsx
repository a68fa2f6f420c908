import { ActionIcon, Menu, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Language, speak } from '#lib/language.ts'
import { Icon } from '#ui/icon.tsx'

function useOtherLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'vi' : 'en'
}

/** Language and colour scheme as two buttons of the top bar. */
export function PreferenceButtons() {
  const { t } = useTranslation()
  const other = useOtherLanguage()
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme('light') === 'dark'
  return (
    <>
      <ActionIcon variant="subtle" color="gray" c="var(--mantine-color-text)" size="lg" lang={other} onClick={() => void speak(other)}>
        {other.toUpperCase()}
        <span className="sr-only">, {t('shell.otherLanguage')}</span>
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" c="var(--mantine-color-text)" size="lg" aria-label={dark ? t('shell.toLight') : t('shell.toDark')} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
        <Icon name={dark ? 'sun' : 'moon'} />
      </ActionIcon>
    </>
  )
}

/** The same as entries of a menu. */
export function PreferenceItems() {
  const { t } = useTranslation()
  const other = useOtherLanguage()
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme('light') === 'dark'
  return (
    <>
      <Menu.Item lang={other} onClick={() => void speak(other)}>
        {t('shell.otherLanguage')}
      </Menu.Item>
      <Menu.Item leftSection={<Icon name={dark ? 'sun' : 'moon'} />} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
        {dark ? t('shell.toLight') : t('shell.toDark')}
      </Menu.Item>
    </>
  )
}
