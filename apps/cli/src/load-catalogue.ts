import { type DatabaseUrls, openDatabase } from '@trongtam/db'
import { seedCatalogue } from './seed/catalogue.ts'
import { seedPlaces } from './seed/places.ts'

/** Brings the country's provinces and communes, as they are and through time, into a database whose schema stands; again changes nothing. */
export async function loadCatalogue(urls: DatabaseUrls): Promise<void> {
  const database = openDatabase(urls, { poolSize: 1 })
  try {
    await database.inPlatform(seedCatalogue)
    await database.inPlatform(seedPlaces)
  } finally {
    await database.close()
  }
}
