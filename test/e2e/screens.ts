import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openBrowser } from '@trongtam/testing/browser'
import { openADraft } from './a-template-draft.ts'
import { looks, newWindow, openScreen, screens, signInThroughScreen } from './browse.ts'

/** Pictures of every screen in both widths and schemes, for a person to look at: `node test/e2e/screens.ts URL FOLDER [WORD]`. */
const [url = 'http://localhost:3000', folder = '.tmp/screens', only = ''] = process.argv.slice(2)
await mkdir(folder, { recursive: true })
const browser = await openBrowser()
await openADraft(browser, url)

for (const look of looks) {
  for (const [email, paths] of Object.entries(screens)) {
    const window = await newWindow(browser, look)
    const page = await window.newPage()
    await signInThroughScreen(page, url, email)
    for (const path of paths) {
      if (!path.includes(only)) continue
      await openScreen(page, url, path)
      const name = `${email.split('@')[0]}${path.replace(/[^a-z0-9]+/g, '-')}-${look.width}-${look.scheme}.png`
      await page.screenshot({ path: join(folder, name), fullPage: true })
    }
    await window.close()
  }
}
await browser.close()
