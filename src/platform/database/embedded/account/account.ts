/** The operating system account PostgreSQL runs as, when it is not our own: PostgreSQL refuses to run as root. */
export interface Account {
  readonly uid: number
  readonly gid: number
  readonly name: string
}
