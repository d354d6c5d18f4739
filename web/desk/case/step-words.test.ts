import { describe, expect, it } from 'vitest'
import { stepWords } from './step-words.ts'

describe('the arithmetic of a due time in words', () => {
  it.each([
    [
      { kind: 'starts', at: '2026-09-30T08:00:00.000Z' },
      '2026-09-30 16:00 开始计时',
      'It starts 2026-09-30 16:00',
    ],
    [
      {
        kind: 'skipped',
        why: 'holiday',
        from: '2026-10-01',
        to: '2026-10-07',
        days: 7,
        name: { zh: '国庆节', en: 'National Day' },
      },
      '2026-10-01 至 2026-10-07 国庆节，7 天不计',
      '2026-10-01 to 2026-10-07: National Day, 7 days not counted',
    ],
    [
      {
        kind: 'counted',
        from: '2026-10-10',
        to: '2026-10-10',
        ms: 28_800_000,
        days: 1,
        makeUpDays: ['2026-10-10'],
        weekendDays: 0,
      },
      '2026-10-10 计 8 个工作小时（1 个工作日），含调休上班 2026-10-10',
      '2026-10-10: 8 working hours (1 working days); make-up days worked: 2026-10-10',
    ],
    [
      { kind: 'paused', from: '2026-03-02T06:20:00.000Z', to: '2026-04-02T06:20:00.000Z' },
      '挂账暂停：2026-03-02 14:20 至 2026-04-02 14:20 不计',
      'Suspended: 2026-03-02 14:20 to 2026-04-02 14:20 does not count',
    ],
  ] as const)('%o', (step, zh, en) => {
    expect(stepWords(step as unknown as Parameters<typeof stepWords>[0], 'zh')).toBe(zh)
    expect(stepWords(step as unknown as Parameters<typeof stepWords>[0], 'en')).toBe(en)
  })
})
