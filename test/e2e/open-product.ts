import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedCatalogue } from '@trongtam/cli/seed-catalogue'
import { seedTemplates } from '@trongtam/cli/seed-templates'
import { type Database, openDatabase } from '@trongtam/db'
import { asRole, ownerSession } from '@trongtam/db/operator'
import { ministryTemplates } from '@trongtam/demo'
import { freePort, startEmbeddedServer } from '@trongtam/embedded'
import { startProduct } from '../start/running-product.ts'
import { copyCluster } from './copy-cluster.ts'

export interface OpenProduct {
  readonly url: string
  readonly database: Database
  /** What the command has said so far. */
  readonly output: () => string
  readonly close: () => Promise<void>
}

/** What the product seals secrets with. */
export const secretKey = 'a-key-for-stories-alone-of-32-characters'
const rolePassword = 'mat-khau-cua-cac-vai-tro'

/** The product over a server of its own, with the ministry's templates and the catalogue and not one tenant: as a new customer meets it. Mails leave by `smtpUrl`, or wait. */
export async function openProduct(smtpUrl?: string): Promise<OpenProduct> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'trongtam-story-'))
  await chmod(dataFolder, 0o755)
  const cluster = join(dataFolder, 'postgresql')
  await copyCluster('prepared', cluster)
  const server = await startEmbeddedServer({ dataFolder: cluster, disposable: true })
  const urlOf = (role: string) => asRole(server.adminUrl, role, rolePassword)
  const port = String(await freePort())
  const mail = smtpUrl === undefined ? {} : { SMTP_URL: smtpUrl, MAIL_FROM: 'Trọng Tâm <khong-tra-loi@trongtam.test>', PUBLIC_URL: `http://localhost:${port}` }
  const product = await startProduct({
    ...mail,
    PORT: port,
    DATABASE_URL: urlOf('app_user'),
    DATABASE_MIGRATION_URL: server.adminUrl,
    SECRET_KEY: secretKey,
  })
  await ownerSession(server.adminUrl, (owner) => seedTemplates(owner, ministryTemplates))
  const database = openDatabase({ tenant: urlOf('app_user'), platform: urlOf('app_platform'), ministry: urlOf('app_ministry') })
  await database.inPlatform(seedCatalogue)
  const close = async () => {
    await database.close()
    await product.end('SIGTERM')
    await server.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
  return { url: product.url, database, output: product.output, close }
}
