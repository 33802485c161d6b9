import { describe, expect, it } from 'vitest'
import { searchText } from '../../../../platform/browser/search-text.ts'
import { isNarrowed, noFilter, readRegisterFilter } from './register-filter.ts'

describe('the filter in the address', () => {
  it('comes back as it was written', () => {
    const filter = { q: '海老名 病院', prefecture: '神奈川県', activity: 'joint-training', status: 'certified' }
    const search = Object.fromEntries(new URLSearchParams(searchText(filter)))
    expect(readRegisterFilter(search)).toEqual(filter)
  })

  it('writes nothing for no filter', () => {
    expect(searchText(noFilter)).toBe('')
    expect(isNarrowed(readRegisterFilter({}))).toBe(false)
  })

  it('reads a status that does not exist as no filter', () => {
    expect(readRegisterFilter({ status: 'closed' }).status).toBe('')
  })
})
