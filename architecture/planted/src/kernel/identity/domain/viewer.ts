export interface Viewer {
  readonly id: string
}
