import { hash, verify } from '@node-rs/argon2'

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), parameters)

/** Made once, so that an unknown address costs the same time as a wrong password. */
const nobodysHash = hashPassword(crypto.randomUUID())

export async function passwordIsRight(passwordHash: string | null, password: string): Promise<boolean> {
  const right = await verify(passwordHash ?? (await nobodysHash), password.normalize('NFC'))
  return passwordHash !== null && right
}
