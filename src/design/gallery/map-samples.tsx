import { JapanTileGrid } from '../map/japan-tile-grid.tsx'
import { Section } from '../page/section.tsx'

const counts: Readonly<Record<string, number>> = { 北海道: 1, 千葉県: 2, 神奈川県: 3, 愛知県: 4, 大阪府: 6 }

export const MapSamples = () => (
  <Section title="都道府県の地図">
    <JapanTileGrid
      title="都道府県別の法人数"
      unit="法人"
      countOf={(prefecture) => counts[prefecture] ?? 0}
      hrefOf={() => '/gallery'}
      selected="千葉県"
    />
  </Section>
)
