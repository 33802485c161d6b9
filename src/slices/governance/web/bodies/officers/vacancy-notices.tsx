import { Notice } from '../../../../../design/state/notice.tsx'
import { DateText } from '../../../../../design/text/date-text.tsx'
import { type Bodies, postWords } from '../body-words.ts'

/** Over a fifth vacant: until when the posts are filled. What cannot be told says which number is missing. */
export function VacancyNotices({ bodies: { vacancies } }: { bodies: Bodies }) {
  const speaking = vacancies.filter(({ outcome }) => outcome !== 'met')
  if (speaking.length === 0) return null
  return (
    <div className="space-y-3">
      {speaking.map(({ role, outcome, because, missing, fillBy, since, article }) =>
        outcome === 'broken' ? (
          <Notice key={role} kind="error" title={`${postWords[role]}の欠員が定数の5分の1を超えています。`}>
            <p>
              {fillBy && (
                <strong>
                  <DateText date={fillBy} weekday />
                  までに補充してください。
                </strong>
              )}
              {because.join('。')}
              {since && (
                <>
                  （<DateText date={since} />
                  から）
                </>
              )}
              。{article}
            </p>
          </Notice>
        ) : (
          <Notice key={role} kind="info" title={`${postWords[role]}の欠員は判定していません。`}>
            <p>
              {missing.join('。')}
              {because.join('。')}
            </p>
          </Notice>
        ),
      )}
    </div>
  )
}
