import type { Browser, BrowserContext, Page } from 'playwright-core'

export const password = 'Trong-Tam-2026'

export interface Look {
  readonly width: 1440 | 390
  readonly scheme: 'light' | 'dark'
}

export const looks: readonly Look[] = [
  { width: 1440, scheme: 'light' },
  { width: 1440, scheme: 'dark' },
  { width: 390, scheme: 'light' },
  { width: 390, scheme: 'dark' },
]

/** A person's own browser window; nothing is shared with any other. */
export function newWindow(browser: Browser, { width, scheme }: Look = { width: 1440, scheme: 'light' }): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height: width === 390 ? 844 : 900 },
    colorScheme: scheme,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  })
}

/** Signs in through the screen, as the person would. */
export async function signInThroughScreen(page: Page, url: string, email: string): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.waitForURL((to) => !to.pathname.startsWith('/sign-in'))
}

/** Every screen by the account that shows it; words without a slash stand for one of Hà Nội's own. */
export const screens = {
  'canbo@trongtam.example': [
    '/',
    '/t/ha-noi',
    '/t/ha-noi/plans',
    'a plan',
    'a task',
    'its checks',
    'a plan being edited',
    'a task being edited',
    'bases being edited',
    'a calendar',
    'a graph of documents',
    'rolling over',
    'tasks to carry',
    'before rolling over',
    '/t/ha-noi/themes',
    'reconciling',
    'editions',
    'an edition',
    'a comparison',
    '/t/ha-noi/import',
    '/t/ha-noi/documents',
    'a document',
    '/t/ha-noi/units',
    '/t/ha-noi/units?on=2025-06-30',
    '/t/ha-noi/units?on=2025-07-01',
    '/t/ha-noi/units?on=2027-09-01',
    '/t/ha-noi/units?q=tieu+hoc+ba+dinh',
    '/t/ha-noi/units?q=khong+co+don+vi+nay',
    '/t/ha-noi/units/events',
    '/t/ha-noi/units/events/new',
    'a split being prepared',
    'a dissolution being prepared',
    'a unit with its past',
    'a unit that ended',
    'a unit',
    '/t/ha-noi/units/figures',
    '/t/ha-noi/units/figures?view=current&year=2025-2026',
    '/t/ha-noi/units/classes',
    'a class being written',
    'a kind being written',
    '/t/ha-noi/units/import',
    'units being pasted',
    'a class of units',
    '/t/ha-noi/unit-pattern',
    '/t/ha-noi/statistics',
    '/t/ha-noi/publications',
    '/t/ha-noi/templates',
    'a template',
    '/t/ha-noi/consultations',
    'a consultation',
    '/t/hai-duong',
    '/t/hai-duong/units',
    '/t/hai-duong/units/events',
    '/t/hai-duong/plans',
  ],
  'hanoi@trongtam.example': [
    '/t/ha-noi/people',
    '/t/ha-noi/people?tab=positions',
    '/t/ha-noi/people?tab=invitations',
    'a position',
    'a preview',
    '/t/ha-noi/audit',
    'an audit row',
  ],
  'bo@trongtam.example': [
    '/t/bo-gddt',
    '/t/bo-gddt/audit',
    '/t/bo-gddt/people',
    '/t/bo-gddt/registrations',
    '/t/bo-gddt/tenants',
    '/t/bo-gddt/unit-pattern',
    'a pattern being written',
    '/t/bo-gddt/comparison?schoolYear=2020-2021',
    '/t/bo-gddt/templates',
    'a template of the ministry',
    'a draft',
    'comments on a draft',
    '/t/bo-gddt/adoption',
    '/t/bo-gddt/adoption?schoolYear=2020-2021&tab=themes',
    'a published plan',
  ],
  'truong@trongtam.example': [
    '/t/ha-noi',
    '/tai-khoan',
    '/quen-mat-khau',
    '/dat-lai-mat-khau?ma=khong-phai-ma-cua-ai-ca',
    '/doi-thu-dien-tu?ma=khong-phai-ma-cua-ai-ca',
  ],
} as const satisfies Record<string, readonly string[]>

/** Below the draft of 2026-2027, and below the plan of 2024-2025. */
const ofDraft = new Map([
  ['its checks', '?tab=checks'],
  ['a plan being edited', ''],
  ['bases being edited', '?tab=bases'],
  ['a calendar', '?tab=milestones'],
  ['reconciling', '/reconciliation'],
])
const ofPlan = new Map([
  ['a plan', ''],
  ['editions', '/editions'],
  ['an edition', '/editions/1'],
  ['a comparison', '/comparison?from=1'],
  ['a graph of documents', '/document-graph'],
  ['rolling over', '/rollover'],
  ['tasks to carry', '/rollover?step=tasks'],
  ['before rolling over', '/rollover?step=summary'],
])

/** What is pressed where a screen has no address of its own. */
const pressed = new Map<string, { readonly at: string; readonly role: 'button' | 'tab'; readonly name: string }>([
  ['a class being written', { at: '/t/ha-noi/units/classes', role: 'button', name: 'Lập khối' }],
  ['a kind being written', { at: '/t/ha-noi/units/classes', role: 'button', name: 'Thêm loại đơn vị' }],
  ['units being pasted', { at: '/t/ha-noi/units/import', role: 'tab', name: 'Dán từ Excel' }],
  ['a pattern being written', { at: '/t/bo-gddt/unit-pattern', role: 'button', name: 'Soạn bản mới' }],
])

/** Goes to a screen and waits until it stands. */
export async function openScreen(page: Page, url: string, what: string): Promise<void> {
  const press = pressed.get(what)
  await page.goto(url + (press?.at ?? (await pathOf(page, url, what))))
  await page.waitForLoadState('networkidle')
  if (!press) return
  await page.getByRole(press.role, { name: press.name, exact: true }).first().click()
  await page.waitForLoadState('networkidle')
}

/** The address of a screen; for a plan, task, document, unit or template the API is asked for one. */
export async function pathOf(page: Page, url: string, what: string): Promise<string> {
  if (what.startsWith('/')) return what
  if (what === 'a published plan') {
    const compared = await (await page.request.get(`${url}/api/v1/t/bo-gddt/comparison?schoolYear=2020-2021`)).json()
    return `/t/bo-gddt/published/${compared.columns[0].publicationId}`
  }
  const ofMinistry = async (path: string) => (await (await page.request.get(`${url}/api/v1/t/bo-gddt/${path}`)).json()).items[0].id
  if (what === 'a template of the ministry') return `/t/bo-gddt/templates/${await ofMinistry('templates')}?revision=1`
  if (what === 'a draft') return `/t/bo-gddt/template-drafts/${await ofMinistry('template-drafts')}`
  if (what === 'comments on a draft') return `/t/bo-gddt/template-drafts/${await ofMinistry('template-drafts')}/comments`
  const read = async (path: string) => (await page.request.get(`${url}/api/v1/t/ha-noi/${path}`)).json()
  const first = async (path: string) => (await read(path)).items[0].id
  const planOf = async (year: string) => (await read('plans')).items.find(({ schoolYear }: { schoolYear: string }) => schoolYear === year).id
  const plan = () => planOf('2024-2025')
  const draft = () => planOf('2026-2027')
  const below = { draft: ofDraft.get(what), plan: ofPlan.get(what) }
  if (below.draft !== undefined) return `/t/ha-noi/plans/${await draft()}${below.draft}`
  if (below.plan !== undefined) return `/t/ha-noi/plans/${await plan()}${below.plan}`
  if (what === 'a task') return `/t/ha-noi/plans/${await plan()}?node=${(await read(`plans/${await plan()}/tasks`)).items[3].id}`
  if (what === 'a task being edited') return `/t/ha-noi/plans/${await draft()}?node=${(await read(`plans/${await draft()}/tasks`)).items[0].id}`
  if (what === 'a preview') return `/t/ha-noi/publications?plan=${await plan()}`
  if (what === 'an audit row') return `/t/ha-noi/audit?row=${await first('audit')}`
  const commune = () => first('units?q=ubnd%20phuong%20hoan%20kiem')
  if (what === 'a split being prepared') return `/t/ha-noi/units/events/new?kind=split&units=${await commune()}`
  if (what === 'a dissolution being prepared') return `/t/ha-noi/units/events/new?kind=dissolve&units=${await commune()}`
  if (what === 'a unit that ended') return `/t/ha-noi/units/${await first('units?q=ubnd%20quan%20ba%20dinh&on=2025-06-30')}`
  if (what === 'a unit with its past') return `/t/ha-noi/units/${await commune()}`
  if (what === 'a class of units') return `/t/ha-noi/units/classes/${await first('unit-classes')}`
  if (what === 'a position') return `/t/ha-noi/people/${await first('positions')}`
  if (what === 'a document') return `/t/ha-noi/documents/${await first('documents?q=5127')}`
  if (what === 'a consultation') return `/t/ha-noi/consultations/${await first('consultations')}`
  if (what === 'a template') return `/t/ha-noi/templates/${await first('templates')}`
  return `/t/ha-noi/units/${await first('units?q=so%20giao%20duc')}`
}
