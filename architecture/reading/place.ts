/** Where in the house a file stands. `module` is the slice, the kernel module, or the part of another layer. */
export interface Place {
  readonly layer: string
  readonly module: string
  /** First folder inside the module: domain, contract, published, server, web, testing, … */
  readonly room: string
  /** Written for tests only: may hold what it tests in the hand, from wherever it comes. */
  readonly forTests: boolean
}

const roomed = new Set(['kernel', 'slices'])

export function placeOf(path: string): Place {
  const parts = path.split('/')
  const [top = '', layer = '', module = '', room = ''] = parts
  const forTests = /\.(test|cases|journey)\.tsx?$/.test(path) || parts.includes('testing')
  if (top !== 'src') return { layer: top, module: '', room: '', forTests }
  return { layer, module, room: roomed.has(layer) && parts.length > 4 ? room : '', forTests }
}
