import { Page } from '../../../../../design/page/page.tsx'
import { Answer } from '../../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../../design/state/empty-state.tsx'
import { DateText } from '../../../../../design/text/date-text.tsx'
import { Disclosure } from '../../../../../design/text/disclosure.tsx'
import { ForRoles } from '../../../../../kernel/identity/web/for-roles.tsx'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import { listFiledMinutes } from '../../../contract/endpoints/minutes-endpoints.ts'
import { bodyWords } from '../words.ts'
import { MinutesText } from './minutes-text.tsx'

const work = {
  refusal: '提出された議事録を読めるのは、所管の都道府県の担当者だけです。',
  invitation: '提出された議事録を読むには、サインインしてください。',
}

export default function FiledMinutesPage() {
  return (
    <Page
      title="どの議事録が提出されたか"
      lead="申請や届出に添えて提出された議事録です。提出されていない会議は、ここでは見られません。"
    >
      <ForRoles roles={['prefectureOfficer']} work={work}>
        <Filed />
      </ForRoles>
    </Page>
  )
}

function Filed() {
  const reading = useEndpoint(listFiledMinutes, {})
  return (
    <Answer reading={reading}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title="提出された議事録はありません。" />
        ) : (
          <ul className="divide-y divide-solid-gray-300">
            {items.map(({ meetingId, title, body, heldOn, filedOn, ground, content }) => (
              <li key={`${meetingId} ${filedOn}`} className="py-4">
                <h2 className="text-std-18B-160">
                  {title}（{bodyWords[body]}、<DateText date={heldOn} />）
                </h2>
                <p>
                  <DateText date={filedOn} />
                  提出：{ground}
                </p>
                <Disclosure summary={`${title}の議事録を読む`}>
                  <MinutesText body={body} content={content} />
                </Disclosure>
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  )
}
