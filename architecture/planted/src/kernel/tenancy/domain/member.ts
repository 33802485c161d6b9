export interface Member {
  readonly id: string
}
