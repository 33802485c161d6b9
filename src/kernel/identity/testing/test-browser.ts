import { Secret, TOTP } from 'otpauth'

export interface Person {
  readonly accountId: string
  readonly email: string
  readonly password: string
}

export interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came, and fails where it is not there
  readonly body: any
}

/** Speaks HTTP like a browser: keeps cookies, and names its own origin. */
export class TestBrowser {
  readonly url: string
  readonly cookies = new Map<string, string>()

  constructor(url: string) {
    this.url = url
  }

  get = (path: string) => this.ask('GET', path)
  post = (path: string, body: unknown = {}) => this.ask('POST', path, body)
  put = (path: string, body: unknown) => this.ask('PUT', path, body)
  delete = (path: string) => this.ask('DELETE', path)

  async ask(method: string, path: string, body?: unknown): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(this.url + path, {
      method,
      headers: { cookie, origin: this.url, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return { status: answer.status, body: await answer.json() }
  }

  session = async () => (await this.get('/api/session')).body
  signIn = ({ email, password }: Pick<Person, 'email' | 'password'>) => this.post('/api/session', { email, password })

  /** Enrols an authenticator app; returns what it would show at a time. */
  async enrolOneTimePassword(): Promise<(at?: number) => string> {
    const { body } = await this.post('/api/identity/one-time-password')
    const app = new TOTP({ secret: Secret.fromBase32(body.secret) })
    const codeAt = (timestamp = Date.now()) => app.generate({ timestamp })
    const confirmed = await this.put('/api/identity/one-time-password', { code: codeAt() })
    if (confirmed.status !== 200) throw new Error(`not enrolled: ${JSON.stringify(confirmed)}`)
    return codeAt
  }

  /** Both factors of a new person, in one go. */
  async enter(person: Person): Promise<this> {
    await this.signIn(person)
    await this.enrolOneTimePassword()
    return this
  }
}
