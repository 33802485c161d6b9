import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'
import { endpointAddress } from '../../../../platform/browser/endpoint-address.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { managingRoles } from '../../contract/figures/figure-endpoints.ts'
import {
  exportFeeRecord,
  listPartners,
  printFeeRecordPdf,
  printFeeRecordWord,
} from '../../contract/figures/partner-endpoints.ts'
import { periodQuery, readPeriod } from '../figures/figures-period.ts'
import { FeeStanding } from './fee-standing.tsx'
import { MeetingLog } from './meeting-log.tsx'
import { PartnerList } from './partner-list.tsx'
import { StepDownPart } from './step-down-part.tsx'
import { SupportDates } from './support-dates.tsx'

const work = {
  refusal: '連携機関の記録を見られるのは、地域連携の担当者・医師・施設管理者だけです。',
  invitation: '連携機関の記録を見るには、サインインしてください。',
}

export default function PartnersPage({ search }: PageProps) {
  const { from, through } = readPeriod(search)
  const call = { query: periodQuery({ from, through }) }
  const papers = [
    ['PDF', printFeeRecordPdf],
    ['Word', printFeeRecordWord],
    ['Excel', exportFeeRecord],
  ] as const
  return (
    <Page
      title="連携機関と会い、期限を守れているか"
      lead="入退院支援加算の届出と調査で示す、連携機関の一覧・面会の記録・依頼ごとの日付です。"
      actions={papers.map(([name, endpoint]) => (
        <LinkButton key={name} href={endpointAddress(endpoint, call)} download>
          {name}で保存
        </LinkButton>
      ))}
    >
      <ForRoles roles={managingRoles} work={work}>
        <Partners />
        <SupportDates filter={{ from, through, kind: '' }} />
      </ForRoles>
    </Page>
  )
}

function Partners() {
  const reading = useEndpoint(listPartners, {})
  return (
    <Answer reading={reading}>
      {(shown) => (
        <>
          <FeeStanding shown={shown} />
          <PartnerList shown={shown} />
          <MeetingLog partners={shown.partners} meetings={shown.meetings} on={shown.on} />
          <StepDownPart partners={shown.partners} on={shown.on} />
        </>
      )}
    </Answer>
  )
}
