import { Section } from '../page/section.tsx'
import { Badge } from '../text/badge.tsx'
import { Count } from '../text/count.tsx'
import { DateText } from '../text/date-text.tsx'
import { DefinitionList } from '../text/definition-list.tsx'
import { Disclosure } from '../text/disclosure.tsx'
import { InstantText } from '../text/instant-text.tsx'
import { OutcomeMark } from '../text/outcome-mark.tsx'
import { QrCode } from '../text/qr-code.tsx'
import { SourceNote } from '../text/source-note.tsx'
import { StatedDayText } from '../text/stated-day-text.tsx'

export const TextSamples = () => (
  <Section title="文字と数">
    <DefinitionList
      items={[
        {
          term: '結果',
          value: (['met', 'broken', 'unknown'] as const).map((each) => <Mark key={each} outcome={each} />),
        },
        {
          term: '札',
          value: (['neutral', 'blue', 'green', 'red', 'yellow'] as const).map((tone) => (
            <span key={tone} className="mr-2">
              <Badge tone={tone}>{tone}</Badge>
            </span>
          )),
        },
        { term: '日', value: <DateText date="2026-11-22" weekday /> },
        { term: '年月', value: <StatedDayText day="2018-04" /> },
        { term: '日時', value: <InstantText instant="2026-11-22T06:30:00Z" /> },
        { term: '数', value: <Count value={1435} unit="床" /> },
        { term: 'QRコード', value: <QrCode text="https://example.jp" label="https://example.jp のQRコード" /> },
        { term: '出典', value: <SourceNote source="架空県「病床の概要」" date="2026-04-01" /> },
        {
          term: '折りたたみ',
          value: (
            <Disclosure summary="くわしく">
              <p>ふだんは要らない説明です。</p>
            </Disclosure>
          ),
        },
      ]}
    />
  </Section>
)

const Mark = ({ outcome }: { outcome: 'met' | 'broken' | 'unknown' }) => (
  <span className="mr-2">
    <OutcomeMark outcome={outcome} />
  </span>
)
