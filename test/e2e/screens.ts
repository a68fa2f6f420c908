import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openBrowser } from '@trongtam/testing/browser'
import { looks, newWindow, signInThroughScreen } from './browse.ts'

/** Takes a picture of every screen in both widths and schemes, for a person to look at: `node test/e2e/screens.ts URL FOLDER`. */
const [url = 'http://localhost:3000', folder = '.tmp/screens', only = ''] = process.argv.slice(2)
await mkdir(folder, { recursive: true })
const browser = await openBrowser()

for (const look of looks) {
  for (const { email, paths } of [
    { email: '', paths: { 'sign-in': '/sign-in' } },
    {
      email: 'canbo@trongtam.example',
      paths: {
        tenants: '/',
        home: '/t/ha-noi',
        plans: '/t/ha-noi/plans',
        import: '/t/ha-noi/import',
        documents: '/t/ha-noi/documents',
        units: '/t/ha-noi/units',
        statistics: '/t/ha-noi/statistics',
        publications: '/t/ha-noi/publications',
        templates: '/t/ha-noi/templates',
      },
    },
    {
      email: 'bo@trongtam.example',
      paths: { 'ministry-home': '/t/bo-gddt', comparison: '/t/bo-gddt/comparison?schoolYear=2020-2021', 'ministry-templates': '/t/bo-gddt/templates' },
    },
    { email: 'truong@trongtam.example', paths: { 'school-home': '/t/ha-noi' } },
  ]) {
    const window = await newWindow(browser, look)
    const page = await window.newPage()
    page.on('console', (message) => message.type() === 'error' && process.stderr.write(`${page.url()}: ${message.text()}\n`))
    if (email) await signInThroughScreen(page, url, email)
    for (const [name, path] of Object.entries(paths)) {
      if (only && !name.includes(only)) continue
      await page.goto(url + path)
      await page.waitForLoadState('networkidle')
      await page.screenshot({ path: join(folder, `${name}-${look.width}-${look.scheme}.png`), fullPage: true })
    }
    await window.close()
  }
}
await browser.close()
