import { SpreadChart } from '../chart/spread-chart.tsx'
import { StackedBars } from '../chart/stacked-bars.tsx'
import { Section } from '../page/section.tsx'

export const ChartSamples = () => (
  <Section title="グラフ">
    <div className="grid gap-8 md:grid-cols-2">
      <SpreadChart
        title="照会から回答まで"
        unit="時間"
        rows={[
          { label: '10月', spread: { median: 5.2, p90: 21 } },
          { label: '11月', spread: { median: 3, p90: 9.5 } },
          { label: '12月', spread: null },
        ]}
      />
      <StackedBars
        title="依頼の結果"
        unit="件"
        series={['転院した', '調整中', '中止']}
        rows={[
          { label: '10月', values: [12, 0, 3] },
          { label: '11月', values: [5, 8, 0] },
          { label: '12月', values: [0, 0, 0] },
        ]}
      />
    </div>
  </Section>
)
