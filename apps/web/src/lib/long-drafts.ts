import { api } from './api.ts'

const storeName = 'drafts'
let open: IDBDatabase | null = null
let opening: Promise<IDBDatabase> | null = null

/** What was kept under `key`, or null when there is nothing, it is no longer readable or the browser keeps nothing. */
export async function longDraftOrNull<T>(key: string, isDraft: (value: unknown) => value is T): Promise<T | null> {
  const kept = await inStore('readonly', (store) => store.get(key)).catch(() => null)
  return isDraft(kept) ? kept : null
}

/** Keeps typing too long for `drafts.ts` (a document of 10 MB), also when the tab is closed. Rejects when it cannot. */
export async function keepLongDraft(key: string, value: unknown): Promise<void> {
  await inStore('readwrite', (store) => store.put(value, key))
}

export async function dropLongDraft(key: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(key)).catch(() => null)
}

/** From now on a person who signs out leaves no long draft on this machine; a session that merely ends keeps them. */
export function forgetLongDraftsOnSignOut(): void {
  api.use({
    async onResponse({ request, response }) {
      const signedOut = request.method === 'DELETE' && new URL(request.url).pathname === '/api/v1/session' && response.ok
      if (signedOut) await inStore('readwrite', (store) => store.clear()).catch(() => null)
    },
  })
}

async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  // Without a pause when it is open: a page that is being closed gets no second turn.
  const database = open ?? (await (opening ??= openDatabase()))
  const transaction = database.transaction(storeName, mode)
  const request = act(transaction.objectStore(storeName))
  if (mode === 'readwrite') transaction.commit()
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve(request.result))
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the browser kept nothing')))
  })
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('trongtam', 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(storeName))
    request.addEventListener('success', () => {
      open = request.result
      resolve(open)
    })
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps nothing')))
  })
}
