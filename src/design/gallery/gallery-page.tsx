import { Page } from '../page/page.tsx'
import { ActionSamples } from './action-samples.tsx'
import { ChartSamples } from './chart-samples.tsx'
import { FormSamples } from './form-samples.tsx'
import { MapSamples } from './map-samples.tsx'
import { StateSamples } from './state-samples.tsx'
import { TableSamples } from './table-samples.tsx'
import { TextSamples } from './text-samples.tsx'

/** Every part in every state, for those who build screens and for the accessibility check. All contents are made up. */
export default function GalleryPage() {
  return (
    <Page title="画面の部品" lead="画面を作るための部品と、その状態の一覧です。内容はすべて架空です。">
      <ActionSamples />
      <FormSamples />
      <StateSamples />
      <TextSamples />
      <TableSamples />
      <MapSamples />
      <ChartSamples />
    </Page>
  )
}
