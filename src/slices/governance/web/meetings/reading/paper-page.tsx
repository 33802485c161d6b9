import { LinkButton } from '../../../../../design/action/link-button.tsx'
import { Breadcrumb } from '../../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../../design/page/page.tsx'
import { Answer } from '../../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../../design/state/empty-state.tsx'
import { endpointAddress } from '../../../../../platform/browser/endpoint-address.ts'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../../platform/browser/web-slice.ts'
import { openPaper, showMeeting } from '../../../contract/endpoints/meeting-endpoints.ts'
import { meetingAddress, meetingsAddress, paperAddress } from '../addresses.ts'
import { type Meeting, openBallotOf } from '../meeting-view.ts'

/** One paper a page, in type that is read at arm's length; the next and the one before are where the thumbs are. */
export default function PaperPage({ params }: PageProps) {
  const { meetingId = '', paperId = '' } = params
  const reading = useEndpoint(showMeeting, { params: { meetingId } })
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: '会議', href: meetingsAddress },
          { label: reading.data?.title ?? '会議', href: meetingAddress(meetingId) },
        ]}
      />
      <Answer reading={reading}>{(meeting) => <Paper meeting={meeting} paperId={paperId} />}</Answer>
    </>
  )
}

function Paper({ meeting, paperId }: { meeting: Meeting; paperId: string }) {
  const at = meeting.papers.findIndex(({ id }) => id === paperId)
  const paper = meeting.papers[at]
  if (!paper) {
    return (
      <Page title="資料が見つかりません">
        <EmptyState title="この資料は、もうありません。">
          <LinkButton href={meetingAddress(meeting.id)}>会議に戻る</LinkButton>
        </EmptyState>
      </Page>
    )
  }
  const item = meeting.items.find(({ id }) => id === paper.itemId)
  return (
    <Page title={paper.title} lead={item && `議題${item.position}　${item.title}`}>
      <article className="min-h-[55vh] max-w-[44rem] space-y-6 text-std-22N-150 text-solid-gray-900">
        {paragraphsOf(paper.body).map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a paper never change their order
          <p key={index} className="whitespace-pre-line leading-[1.9]">
            {text}
          </p>
        ))}
        {paper.fileName && (
          <p>
            <LinkButton href={endpointAddress(openPaper, { params: { meetingPaperId: paper.id } })} download>
              「{paper.fileName}」を開く
            </LinkButton>
          </p>
        )}
      </article>
      <PaperSteps meeting={meeting} at={at} />
    </Page>
  )
}

const paragraphsOf = (text: string): readonly string[] => text.split(/\n{2,}/).filter((each) => each.trim() !== '')

function PaperSteps({ meeting, at }: { meeting: Meeting; at: number }) {
  const [before, after] = [meeting.papers[at - 1], meeting.papers[at + 1]]
  const big = 'min-h-14 flex-1 md:flex-none md:min-w-48'
  return (
    <nav
      aria-label="資料を送る"
      data-screen-only
      className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-solid-gray-420 bg-white py-3"
    >
      {before && (
        <LinkButton className={big} href={paperAddress(meeting.id, before.id)} aria-label={`前の資料：${before.title}`}>
          ← 前の資料
        </LinkButton>
      )}
      <p className="tabular-nums">
        {at + 1} / {meeting.papers.length}
      </p>
      {after ? (
        <LinkButton
          kind="primary"
          className={big}
          href={paperAddress(meeting.id, after.id)}
          aria-label={`次の資料：${after.title}`}
        >
          次の資料 →
        </LinkButton>
      ) : (
        <LinkButton kind="primary" className={big} href={meetingAddress(meeting.id)}>
          {openBallotOf(meeting) ? '読み終えて投票に進む' : '会議に戻る'}
        </LinkButton>
      )}
    </nav>
  )
}
