export const yenText = (yen: number | null): string => (yen === null ? '不明' : `${yen.toLocaleString('ja-JP')}円`)
