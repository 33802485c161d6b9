import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { showEnquiry } from '../../contract/enquiry-endpoints.ts'
import { enquiryStateNames } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { boardAddress, requestAddress } from '../addresses.ts'
import { Conversation } from '../conversation/conversation.tsx'
import { enquiryTones } from '../words.ts'
import { AnswerForm } from './answer-form.tsx'

/** What a receiver keeps of an enquiry: its own line, its own words, and thanks. */
export default function EnquiryPage({ params }: PageProps) {
  const reading = useEndpoint(showEnquiry, { params: { id: params.id ?? '' } })
  return (
    <>
      <Breadcrumb crumbs={[{ label: '転院調整', href: boardAddress }]} />
      <Page title="この照会はどうなったか" lead="自分たちの回答と連絡だけを見られます。">
        <Answer reading={reading}>
          {({ enquiry, requestId, senderName, caseVisible }) => (
            <>
              <p className="flex flex-wrap items-center gap-2 text-std-16N-170">
                {`依頼元 ${senderName}`}
                <Badge tone={enquiryTones[enquiry.state]}>{enquiryStateNames[enquiry.state]}</Badge>
              </p>
              {caseVisible ? (
                <LinkButton href={requestAddress(requestId)}>依頼を開く</LinkButton>
              ) : (
                <Notice
                  kind="info"
                  title={
                    enquiry.state === 'withdrawn'
                      ? 'この照会は取り下げられました。ご検討いただき、ありがとうございました。'
                      : '依頼の内容は、もう見られません。'
                  }
                >
                  <p>ベッドを空けておく必要はありません。</p>
                </Notice>
              )}
              {enquiry.allowedActions.includes('answer') && <AnswerForm enquiry={enquiry} />}
              <Conversation enquiryId={enquiry.id} requestId={requestId} title={senderName} />
            </>
          )}
        </Answer>
      </Page>
    </>
  )
}
