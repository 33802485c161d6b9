import type { Aim } from './aim.ts'
import type { TestServer } from './start-test-server.ts'

/** How a good call is changed so that one declared refusal answers it. */
export interface Provocation {
  /** Whoever is signed in; absent: the persona who may call the slice's endpoints. */
  readonly as?: string | ((server: TestServer) => Promise<string>)
  /** What is arranged behind the server's back first; it may aim the call elsewhere. */
  readonly arrange?: (scene: Scene) => Promise<Partial<Aim> | undefined>
  readonly query?: string
  readonly body?: object | ((aim: Aim) => object)
  readonly headers?: Record<string, string>
  /** How often it takes; the last answer counts. */
  readonly times?: number
}

export interface Scene {
  readonly server: TestServer
  readonly aim: Aim
  /** The account of the persona who calls. */
  readonly me: string
}

/** Changes the rows of the scene by hand; `$1` is the caller's account, `$2` the row's id. */
export const changing =
  (statement: string, row?: keyof Aim): NonNullable<Provocation['arrange']> =>
  async ({ server, aim, me }) => {
    const given = [me, row === undefined ? undefined : aim[row]].filter((_, at) => statement.includes(`$${at + 1}`))
    await server.superuser.query(given.length === 1 ? statement.replace('$2', '$1') : statement, given)
    return undefined
  }
