import pg from 'pg'
import { vi } from 'vitest'
import { createTestDatabase } from '../../../platform/database/testing/test-database.ts'

/** A database of the file's own for commands: they find it by their environment, and `reader` sees what they left. */
export async function openCommandDatabase(): Promise<{ readonly reader: pg.Client; close(): Promise<void> }> {
  const database = await createTestDatabase()
  vi.stubEnv('DATABASE_URL', database.adminUrl)
  const reader = new pg.Client({ connectionString: database.adminUrl })
  await reader.connect()
  return {
    reader,
    close: async () => {
      vi.unstubAllEnvs()
      await reader.end()
      await database.drop()
    },
  }
}

/** A command's options as the shell hands them over. */
export const optionsOf = (options: Readonly<Record<string, string>>): string[] =>
  Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])
