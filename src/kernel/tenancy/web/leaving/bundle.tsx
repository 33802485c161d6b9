import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { endpointAddress } from '../../../../platform/browser/endpoint-address.ts'
import { downloadBundle } from '../../contract/withdrawal-endpoints.ts'
import type { Withdrawal } from '../member-words.ts'

export const Bundle = ({ withdrawal: { id, bundleSha256 } }: { withdrawal: Withdrawal }) => (
  <Section title="書き出した情報">
    <div className="space-y-3">
      <p>
        所属先のものだった情報のすべて（JSONとCSV）と、預けていたファイルです。ほかの社員の症例に所属先が書いたものと、そこで受け取ったもの・ファイルは、receivedのフォルダーにあります。目録（manifest.json）に、1つずつのSHA-256が書かれています。
      </p>
      <div data-screen-only>
        <LinkButton kind="primary" href={endpointAddress(downloadBundle, { params: { id } })} download>
          書き出した情報を受け取る（ZIP）
        </LinkButton>
      </div>
      <p className="text-dns-14N-130 leading-160">
        受け取ったファイルのSHA-256：<code className="break-all">{bundleSha256}</code>
      </p>
    </div>
  </Section>
)
