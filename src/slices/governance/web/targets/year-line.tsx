import { japaneseDay } from '../../../../design/text/date-text.tsx'

/** Whose year it is, and which. */
export const YearLine = ({
  shown: { name, year },
}: {
  shown: { readonly name: string; readonly year: { readonly from: string; readonly until: string } | null }
}) => (
  <>
    {name}
    {year && `　事業年度 ${japaneseDay(year.from)}から${japaneseDay(year.until)}まで`}
  </>
)
