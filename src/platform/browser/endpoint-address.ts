import type { CallOf, Endpoint } from '../contract/endpoint.ts'
import { searchText } from './search-text.ts'

interface AddressParts {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
}

/** The same-origin address of a call; also the href of a download. */
export function endpointAddress<E extends Endpoint>(endpoint: E, call: CallOf<E>): string {
  const { params, query } = call as unknown as AddressParts
  const path = endpoint.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(String(params?.[name])))
  return path + searchText(query ?? {})
}
