import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { ReadMore } from '../../../../design/action/read-more.tsx'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { ProblemState, type ShownProblem } from '../../../../design/state/problem-state.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { endpointKey } from '../../../../platform/browser/use-endpoint.ts'
import { useEndpointPages } from '../../../../platform/browser/use-endpoint-pages.ts'
import { managementCrumb, type PageProps } from '../../../../platform/browser/web-slice.ts'
import { ForRoles } from '../../../identity/web/for-roles.tsx'
import { listNotices, noticeReaders, readNotice } from '../../contract/notice-endpoints.ts'
import { noticesAddress } from '../addresses.ts'
import { NoticeItem } from './notice-item.tsx'

const work = {
  refusal: 'お知らせは、施設管理者・個人情報保護担当・法人の役員と事務局・都道府県担当者が読みます。',
  invitation: 'お知らせを読むには、サインインしてください。',
}

export default function NoticesPage({ search }: PageProps) {
  const unreadOnly = search.unread === 'true'
  return (
    <>
      <Breadcrumb crumbs={[managementCrumb]} />
      <Page
        title="自法人に、どんなお知らせが届いているか"
        lead="見える範囲の変更、緊急時閲覧、会議の招集、義務の期限、都道府県とのやり取りを知らせます。"
        actions={
          <LinkButton href={unreadOnly ? noticesAddress : `${noticesAddress}?unread=true`}>
            {unreadOnly ? 'すべて表示する' : '未読だけ表示する'}
          </LinkButton>
        }
      >
        <ForRoles roles={noticeReaders} work={work}>
          <NoticeList unreadOnly={unreadOnly} />
        </ForRoles>
      </Page>
    </>
  )
}

function NoticeList({ unreadOnly }: { unreadOnly: boolean }) {
  const client = useQueryClient()
  const [problem, setProblem] = useState<ShownProblem>()
  const notices = useEndpointPages(listNotices, { query: unreadOnly ? { unread: 'true' } : {} })
  async function markRead(noticeId: string) {
    const answer = await callEndpoint(readNotice, { params: { noticeId } })
    setProblem(answer.ok ? undefined : answer.problem)
    await client.invalidateQueries({ queryKey: endpointKey(listNotices) })
  }
  return (
    <Answer reading={notices}>
      {({ items, total }) => (
        <>
          {problem && <ProblemState problem={problem} />}
          {items.length === 0 ? (
            <EmptyState title={unreadOnly ? '未読のお知らせはありません。' : 'お知らせはまだありません。'} />
          ) : (
            <ul className="divide-y divide-solid-gray-300 border-y border-solid-gray-300">
              {items.map((notice) => (
                <NoticeItem key={notice.id} notice={notice} onRead={() => markRead(notice.id)} />
              ))}
            </ul>
          )}
          <ReadMore pages={notices} left={total - items.length} />
        </>
      )}
    </Answer>
  )
}
