import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { boardAddress } from '../addresses.ts'
import { OwnEnquiry } from './own-enquiry.tsx'

export default function EnquiryPage({ params }: PageProps) {
  return (
    <>
      <Breadcrumb crumbs={[{ label: '転院調整', href: boardAddress }]} />
      <Page title="この照会はどうなったか" lead="自分たちの回答と連絡だけを見られます。">
        <OwnEnquiry id={params.id ?? ''} />
      </Page>
    </>
  )
}
