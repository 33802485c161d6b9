import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { JapanTileGrid } from './japan-tile-grid.tsx'

const markup = renderToStaticMarkup(
  <JapanTileGrid
    title="都道府県別"
    unit="法人"
    countOf={(prefecture) => ({ 大阪府: 6, 千葉県: 2 })[prefecture] ?? 0}
    hrefOf={(prefecture) => `/registry?prefecture=${prefecture}`}
    selected="千葉県"
  />,
)

it('draws 47 tiles in one piece for wide screens and again in two halves for phones, each with its number', () => {
  expect(markup.match(/<rect [^>]*width="47"/g)).toHaveLength(2 * 47)
  expect(markup).toContain('aria-label="大阪6法人"')
})

it('links only to prefectures that have something to show, and says which one is shown', () => {
  expect(markup.match(/<a /g)).toHaveLength(2 * 2)
  expect(markup).toContain('aria-label="千葉2法人（表示中）" aria-current="true"')
})
