import { replayReform } from '@trongtam/catalogue'
import type { Handle } from '@trongtam/db'
import { arePlacesThere, savePlaces } from '@trongtam/records'

/** The country's provinces, districts and communes through time, where they are not there yet: `reform replay` brings them up to date. */
export async function seedPlaces(db: Handle): Promise<void> {
  if (await arePlacesThere(db)) return
  await savePlaces(db, replayReform())
}
