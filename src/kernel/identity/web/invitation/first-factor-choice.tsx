export type FirstFactor = 'passkey' | 'password'

const ways: readonly { readonly way: FirstFactor; readonly label: string; readonly note: string }[] = [
  {
    way: 'passkey',
    label: 'パスキー（おすすめ）',
    note: 'この端末の指紋、顔、暗証番号などで、1回の操作でサインインします。覚えるものはありません。',
  },
  {
    way: 'password',
    label: 'パスワードと、認証アプリなど',
    note: '共用の端末で働く人に。パスワードのほかに、スマートフォンの認証アプリかパスキーを使います。',
  },
]

export function FirstFactorChoice({ chosen, onChosen }: { chosen: FirstFactor; onChosen: (way: FirstFactor) => void }) {
  return (
    <fieldset className="space-y-2">
      <legend className="text-dns-16B-130 leading-150 text-solid-gray-900">サインインの方法</legend>
      {ways.map(({ way, label, note }) => (
        <div key={way} className="flex gap-3">
          <input
            id={`way-${way}`}
            type="radio"
            name="way"
            checked={chosen === way}
            onChange={() => onChosen(way)}
            aria-describedby={`way-${way}-note`}
            className="mt-1 size-6 shrink-0 accent-blue-900"
          />
          <div>
            <label htmlFor={`way-${way}`} className="inline-flex min-h-8 items-center text-std-16N-170">
              {label}
            </label>
            <p id={`way-${way}-note`} className="text-dns-14N-130 leading-150 text-solid-gray-700">
              {note}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  )
}
