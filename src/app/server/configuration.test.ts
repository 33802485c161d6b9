import { describe, expect, it } from 'vitest'
import { readConfiguration } from './configuration.ts'

describe('the configuration', () => {
  it('needs nothing', () => {
    const expected = { host: '127.0.0.1', port: 4410, databaseUrl: null, metricsToken: null, demoWanted: true }
    expect(readConfiguration({})).toMatchObject({ ok: true, value: expected })
  })

  it.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['RENKEI_ORIGIN', 'http://renkei.example.jp'],
    ['RENKEI_ORIGIN', 'https://renkei.example.jp/path'],
    ['DATABASE_URL', 'mysql://localhost/renkei'],
    ['RENKEI_DEMO', 'yes'],
    ['RENKEI_TRUSTED_PROXY', 'proxy.example'],
    ['RENKEI_TRUSTED_PROXY', '10.0.0.5, 10.0.0.0/33'],
    ['RENKEI_TRUSTED_PROXY', '0.0.0.0/0'],
    ['RENKEI_TRUSTED_PROXY', '::/0'],
    ['RENKEI_TRUSTED_PROXY', 'loopback'],
    ['RENKEI_STATEMENT_TIMEOUT', '0'],
    ['RENKEI_STATEMENT_TIMEOUT', '1.5'],
    ['RENKEI_TRANSACTION_TIMEOUT', '1h'],
    ['RENKEI_METRICS_TOKEN', 'short'],
    ['RENKEI_METRICS_TOKEN', '空白や日本語を含む、二十文字を超える長い文字列'],
  ])('is refused with a sentence that names %s (%s)', (name, value) => {
    expect(readConfiguration({ [name]: value })).toEqual({ ok: false, failure: [expect.stringMatching(`^${name} は`)] })
  })

  it('reads proxies and time limits', () => {
    const read = readConfiguration({
      RENKEI_TRUSTED_PROXY: '10.0.0.5, 192.168.10.0/24,fd00::/8',
      RENKEI_STATEMENT_TIMEOUT: '30',
    })
    expect(read).toMatchObject({
      value: {
        trustedProxies: ['10.0.0.5', '192.168.10.0/24', 'fd00::/8'],
        timeLimits: { statementMilliseconds: 30_000, idleTransactionMilliseconds: 60_000 },
      },
    })
    expect(readConfiguration({})).toMatchObject({ value: { trustedProxies: [] } })
  })

  it('never repeats a password or a token in what it says', () => {
    const read = readConfiguration({ DATABASE_URL: 'pg://owner:geheim@host', RENKEI_METRICS_TOKEN: 'geheim' })
    expect(read.ok ? '' : read.failure.join('')).not.toContain('geheim')
  })

  it('says every fault at once', () => {
    const read = readConfiguration({ PORT: 'x', RENKEI_DEMO: 'x' })
    expect(read.ok ? [] : read.failure).toHaveLength(2)
  })
})
