/**
 * Libraries that verify what a stranger sent throw for everything that is not what was asked for. Whoever sent it learns
 * only that it is not accepted.
 */
export async function nullWhenRefused<Answer>(verify: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await verify()
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}
