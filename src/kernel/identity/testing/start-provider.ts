import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { SignedIn } from './provider-process.ts'

export interface RunningProvider {
  readonly issuer: string
  /** Signs a person in at the provider, as a browser does; returns the query with which the browser comes back. */
  signIn(address: string, person: SignedIn): Promise<string>
  /** How often somebody read what it is, as every visit begins. */
  timesAsked(): Promise<number>
  stop(): Promise<void>
}

export async function startProvider(redirectAddress: string): Promise<RunningProvider> {
  const program = fileURLToPath(new URL('provider-process.ts', import.meta.url))
  const child = spawn(process.execPath, [program, redirectAddress], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const issuer = line.toString().trim()
  return {
    issuer,
    timesAsked: async () => Number(await (await fetch(`${issuer}/times-asked`)).text()),
    signIn: (address, person) => follow(address, person, redirectAddress),
    stop: async () => {
      const gone = once(child, 'exit')
      child.kill()
      await gone
    },
  }
}

async function follow(start: string, person: SignedIn, redirectAddress: string): Promise<string> {
  const cookies = new Map<string, string>()
  let address = start
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie, 'x-person': JSON.stringify(person) },
    })
    for (const each of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? []
      cookies.set(name, value)
    }
    const location = answer.headers.get('location')
    if (location === null) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`)
    address = new URL(location, address).href
    if (address.startsWith(redirectAddress)) return new URL(address).search
  }
  throw new Error('the provider goes round in circles')
}
