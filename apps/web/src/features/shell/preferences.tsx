import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Language, speak } from '#lib/language.ts'
import { DropdownItem, DropdownList } from '#ui/dropdown.tsx'
import { Icon } from '#ui/icon.tsx'
import { IconButton } from '#ui/icon-button.tsx'

function usePreferences() {
  const { t, i18n } = useTranslation()
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme('light') === 'dark'
  const language: Language = i18n.language === 'en' ? 'vi' : 'en'
  return {
    otherLanguage: language,
    speakOther: () => void speak(language),
    schemeIcon: dark ? ('sun' as const) : ('moon' as const),
    schemeWords: dark ? t('shell.toLight') : t('shell.toDark'),
    turn: () => setColorScheme(dark ? 'light' : 'dark'),
  }
}

/** Language and colour scheme as two buttons of the top bar. */
export function PreferenceButtons() {
  const { t } = useTranslation()
  const { otherLanguage, speakOther, schemeIcon, schemeWords, turn } = usePreferences()
  return (
    <>
      <IconButton lang={otherLanguage} onClick={speakOther}>
        {otherLanguage.toUpperCase()}
        <span className="sr-only">, {t('shell.otherLanguage')}</span>
      </IconButton>
      <IconButton label={schemeWords} onClick={turn}>
        <Icon name={schemeIcon} />
      </IconButton>
    </>
  )
}

/** The same as entries of a menu. */
export function PreferenceItems() {
  const { t } = useTranslation()
  const { otherLanguage, speakOther, schemeIcon, schemeWords, turn } = usePreferences()
  return (
    <DropdownList>
      <DropdownItem icon={<Icon name="language" />} lang={otherLanguage} onChoose={speakOther}>
        {t('shell.otherLanguage')}
      </DropdownItem>
      <DropdownItem icon={<Icon name={schemeIcon} />} onChoose={turn}>
        {schemeWords}
      </DropdownItem>
    </DropdownList>
  )
}
