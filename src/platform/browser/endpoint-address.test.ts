import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '../contract/endpoint.ts'
import { endpointAddress } from './endpoint-address.ts'
import { readSearchText, searchText } from './search-text.ts'

const show = endpoint({
  name: 'test.show',
  method: 'GET',
  path: '/api/things/:id/parts/:part',
  summary: '試験用です。',
  permission: 'public',
  audit: 'none',
  params: z.object({ id: z.string(), part: z.string() }),
  query: z.object({ q: z.string().optional(), on: z.string().optional() }),
  output: z.object({}),
  refusals: {},
})

describe('the address of a call', () => {
  it('fills in parameters so that no value can leave its place', () => {
    expect(endpointAddress(show, { params: { id: '../x?y', part: '神奈川 県' } })).toBe(
      '/api/things/..%2Fx%3Fy/parts/%E7%A5%9E%E5%A5%88%E5%B7%9D%20%E7%9C%8C',
    )
  })

  it('leaves out what is empty or not given', () => {
    const call = { params: { id: '1', part: '2' }, query: { q: '', on: undefined } }
    expect(endpointAddress(show, call)).toBe('/api/things/1/parts/2')
    expect(endpointAddress(show, { ...call, query: { q: 'a&b' } })).toBe('/api/things/1/parts/2?q=a%26b')
  })
})

it('a query comes back as the text it was, numbers included', () => {
  expect(readSearchText(searchText({ q: '123', on: undefined }))).toEqual({ q: '123' })
})
