// 法70条の3第1項第16号 (before 2024-04-01: 第15号): there is a board of directors.
import { type Criterion, clauseStated, criterionItem } from '../criterion.ts'

export const boardIsEstablished: Criterion = {
  ...criterionItem(16),
  title: '理事会の設置',
  decide: ({ articles }) => clauseStated(articles, 'boardEstablished', '理事会を置く旨'),
}
