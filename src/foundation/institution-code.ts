/**
 * 医療機関コード in its ten digits: prefecture (2), 点数表 (1), institution (7). Null for anything else: the seven digits
 * alone name one institution in each prefecture. Its last digit is not checked, for no source of ours says how.
 */
export function readInstitutionCode(written: string): string | null {
  const code = written.normalize('NFKC').replace(/[\s,.‐-―−ー-]/g, '')
  return isInstitutionCode(code) ? code : null
}

export const isInstitutionCode = (code: string): boolean => /^(0[1-9]|[1-3]\d|4[0-7])\d{8}$/.test(code)

export const institutionCodeForm = '10桁の数字(都道府県2桁、点数表1桁、医療機関7桁)'
