import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { showEnquiry } from '../../contract/enquiry-endpoints.ts'
import { enquiryStateNames } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { requestAddress } from '../addresses.ts'
import { Conversation } from '../conversation/conversation.tsx'
import { enquiryTones } from '../words.ts'
import { AnswerForm } from './answer-form.tsx'

const thanks = 'この照会は終わりました。ご検討いただき、ありがとうございました。'

/** What a receiver keeps of an enquiry whose case it no longer sees: its own word, which it may still change, and thanks. */
export function OwnEnquiry({ id }: { id: string }) {
  const reading = useEndpoint(showEnquiry, { params: { id } })
  return (
    <Answer reading={reading}>
      {({ enquiry, requestId, senderName, caseVisible }) => {
        const mayAnswer = enquiry.allowedActions.includes('answer')
        return (
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
                title={mayAnswer ? `「${enquiryStateNames[enquiry.state]}」と回答しています。` : thanks}
                announce
              >
                <p>
                  {mayAnswer
                    ? 'ベッドを空けておく必要はありません。依頼の内容は見えなくなりましたが、受入先が決まるまでは、押し間違いや事情の変化に合わせて回答を変えられます。'
                    : 'ベッドを空けておく必要はありません。'}
                </p>
              </Notice>
            )}
            {mayAnswer && <AnswerForm enquiry={enquiry} />}
            <Conversation enquiryId={enquiry.id} requestId={requestId} title={senderName} />
          </>
        )
      }}
    </Answer>
  )
}
