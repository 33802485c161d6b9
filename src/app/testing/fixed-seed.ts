import fc from 'fast-check'

// The same examples at every run: a change is judged by what it changed, not by luck. RENKEI_TEST_SEED explores others.
fc.configureGlobal({ seed: Number(process.env.RENKEI_TEST_SEED ?? 20_261_122) })
