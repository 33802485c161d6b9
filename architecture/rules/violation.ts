export interface Violation {
  readonly rule: string
  readonly path: string
  readonly line: number
  readonly because: string
}

export const describe = ({ rule, path, line, because }: Violation): string => `${path}:${line}  ${rule}: ${because}`
