import { join } from 'node:path'

/** What lies in a data directory of ours. Only `data` and `log` belong to PostgreSQL's account. */
export const layoutOf = (container: string) => ({
  container,
  /** PostgreSQL's own data folder. */
  data: join(container, 'data'),
  /** The superuser's password, readable by the launcher's account only. */
  password: join(container, 'password'),
  log: join(container, 'log'),
  /** Which process is responsible for stopping the postmaster. */
  launcher: join(container, 'launcher.json'),
})

export type Layout = ReturnType<typeof layoutOf>
