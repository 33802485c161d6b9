const databaseName = 'renkei-sealed'
const storeName = 'records'
/** No session lives longer, so nothing older could be meant to be read. */
const mostMilliseconds = 12 * 60 * 60 * 1000
const nonceBytes = 12

interface StoredRecord {
  readonly id: string
  readonly createdAt: number
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}

export interface SealedRecord {
  readonly id: string
  readonly createdAt: number
  readonly value: unknown
}

/** What waits on this device, readable with one key only. The disk sees ids, instants and lengths. */
export interface SealedRecords {
  /** What the key opens, in the order of its beginning. */
  list(): Promise<readonly SealedRecord[]>
  /** Deletes what the key does not open, and what is older than 12 hours. */
  purge(): Promise<void>
  /** A record keeps the instant at which it began. */
  put(id: string, value: unknown): Promise<void>
  remove(id: string): Promise<void>
}

/** False where the page came without https: browsers encrypt only there. */
export const canSeal = (): boolean => window.isSecureContext && 'indexedDB' in window

export const importSealingKey = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])

export function openSealedRecords(key: CryptoKey): SealedRecords {
  return {
    list: async () => {
      const opened = await Promise.all((await all()).map((record) => open(key, record)))
      return opened.filter((record) => record !== null).toSorted((one, other) => one.createdAt - other.createdAt)
    },
    purge: async () => {
      const stored = await all()
      const opened = await Promise.all(stored.map((record) => open(key, record)))
      await removeAll(stored.filter((_, index) => opened[index] === null))
    },
    put: async (id, value) => {
      const before = await inStore<StoredRecord | undefined>('readonly', (store) => store.get(id))
      const record = await seal(key, id, before?.createdAt ?? Date.now(), value)
      await inStore('readwrite', (store) => store.put(record))
    },
    remove: async (id) => {
      await inStore('readwrite', (store) => store.delete(id))
    },
  }
}

/** Deletes what everybody wrote on this device and did not send: at sign-out, and when the person changes. */
export async function forgetSealedRecords(): Promise<void> {
  if ('indexedDB' in window) await inStore('readwrite', (store) => store.clear())
}

/** Deletes what is too old for any session, and says whether anything is left. */
export async function sweepSealedRecords(): Promise<boolean> {
  if (!('indexedDB' in window)) return false
  const stored = await all()
  const old = stored.filter(isTooOld)
  await removeAll(old)
  return stored.length > old.length
}

const all = () => inStore<StoredRecord[]>('readonly', (store) => store.getAll())

async function removeAll(records: readonly StoredRecord[]): Promise<void> {
  for (const { id } of records) await inStore('readwrite', (store) => store.delete(id))
}

const isTooOld = ({ createdAt }: StoredRecord): boolean => Date.now() - createdAt > mostMilliseconds

/** Id and instant are bound in: a record cannot be given a younger age or another's place. */
const boundTo = (id: string, createdAt: number) => new TextEncoder().encode(`${id} ${createdAt}`)

async function seal(key: CryptoKey, id: string, createdAt: number, value: unknown): Promise<StoredRecord> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes))
  const plain = new TextEncoder().encode(JSON.stringify(value))
  const terms = { name: 'AES-GCM', iv: nonce, additionalData: boundTo(id, createdAt) }
  return { id, createdAt, nonce, sealed: await crypto.subtle.encrypt(terms, key, plain) }
}

async function open(key: CryptoKey, record: StoredRecord): Promise<SealedRecord | null> {
  if (isTooOld(record)) return null
  const { id, createdAt, nonce, sealed } = record
  try {
    const terms = { name: 'AES-GCM', iv: nonce, additionalData: boundTo(id, createdAt) }
    const plain = await crypto.subtle.decrypt(terms, key, sealed)
    return { id, createdAt, value: JSON.parse(new TextDecoder().decode(plain)) }
  } catch {
    // Written in another session, or changed since: nobody can read it any more, so it is deleted when somebody looks.
    return null
  }
}

async function inStore<Value>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<Value> {
  const database = await openDatabase()
  try {
    return await new Promise<Value>((resolve, reject) => {
      const transaction = database.transaction(storeName, mode, { durability: 'strict' })
      const request = ask(transaction.objectStore(storeName))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
