import { useEffect, useRef } from 'react'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { japaneseDay } from '../../../../design/text/date-text.tsx'
import { casesAddress } from '../addresses.ts'
import { paperAddress } from '../papers/addresses.ts'
import { recordsAddress, type WritableTopic } from './addresses.ts'

/** Where an amendment leads: its application, with the table of old and new already filled. */
export function Recorded({ topic, day }: { topic: WritableTopic; day: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} className="max-w-[60rem] space-y-4 outline-none">
      <Notice kind="success" announce title={`${japaneseDay(day)}からの版を記録しました。以前の版も残っています。`}>
        {topic === 'articles' && (
          <p>定款変更認可申請書の新旧対照表は、この変更から始まります。条の番号と全文を書き足してください。</p>
        )}
      </Notice>
      <div className="flex flex-wrap gap-3">
        {topic === 'articles' && (
          <LinkButton href={paperAddress('articlesAmendment', day)}>定款変更認可申請書を開く</LinkButton>
        )}
        <LinkButton href={casesAddress}>認定基準の判定を見る</LinkButton>
        <LinkButton href={recordsAddress}>記録の一覧に戻る</LinkButton>
      </div>
    </div>
  )
}
