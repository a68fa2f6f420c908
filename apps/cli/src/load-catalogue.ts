import { type DatabaseUrls, openDatabase } from '@trongtam/db'
import { seedCatalogue } from './seed/catalogue.ts'

/** Brings the country's provinces and communes into a database whose schema stands; again changes nothing. */
export async function loadCatalogue(urls: DatabaseUrls): Promise<void> {
  const database = openDatabase(urls, { poolSize: 1 })
  try {
    await database.inPlatform(seedCatalogue)
  } finally {
    await database.close()
  }
}
