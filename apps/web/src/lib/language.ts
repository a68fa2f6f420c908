import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { vi } from './i18n/vi.ts'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

const storageKey = 'trongtam.language'

/** Ready with Vietnamese at once; waits for English only where a person chose it before. */
export async function startLanguage(): Promise<void> {
  i18next.use(initReactI18next)
  await i18next.init({ lng: 'vi', fallbackLng: 'vi', resources: { vi: { translation: vi } }, interpolation: { escapeValue: false } })
  if (localStorage.getItem(storageKey) === 'en') await speak('en')
}

export async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./i18n/en.ts')
    i18next.addResourceBundle('en', 'translation', en)
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  localStorage.setItem(storageKey, language)
}
