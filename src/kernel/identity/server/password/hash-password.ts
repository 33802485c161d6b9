import { hash, verify } from '@node-rs/argon2'
import { stayOutsideWork } from '../../../work/server/open-work.ts'
import { takeTurns } from '../take-turns.ts'

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** More at once would take every thread that reads files and resolves names, and every processor. */
const inTurn = takeTurns(2)

export function hashPassword(password: string): Promise<string> {
  stayOutsideWork('hashing a password')
  return inTurn(() => hash(password.normalize('NFC'), parameters))
}

/** Made once, so that an unknown address costs the same time as a wrong password. */
const nobodysHash = hashPassword(crypto.randomUUID())

export async function passwordIsRight(passwordHash: string | null, password: string): Promise<boolean> {
  stayOutsideWork('comparing a password')
  const compared = passwordHash ?? (await nobodysHash)
  const right = await inTurn(() => verify(compared, password.normalize('NFC')))
  return passwordHash !== null && right
}
