/** In this order: Edge and Chrome both call themselves Safari, an iPad calls itself a Mac. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** What a browser says of itself, as its owner would call it. Anybody can write these words: they identify nobody. */
export function deviceWords(userAgent: string | null): string {
  const of = (kinds: readonly (readonly [RegExp, string])[]) => kinds.find(([mark]) => mark.test(userAgent ?? ''))?.[1]
  return [of(systems), of(browsers)].filter(Boolean).join('の') || '分からない端末'
}
