import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '../../../contract/case-page.ts'
import { DECLINE_EXITS } from '../../../domain/case/decline-exit.ts'
import { EXITS } from './exit-words.ts'
import { tell } from './timeline-words.ts'

// Every event of domain/case/events.ts; TypeScript would not tell us of a new one, since the wire says `string`.
const TYPES =
  `CaseOpened ReportAttached ReportWithdrawn CaseWithdrawn CaseUrged CaseAccepted CaseDeclined MatterCorrected
PlaceCorrected CaseMerged CaseAbsorbed CaseDispatched CaseSigned CaseReturned ArbitrationAsked CaseArbitrated CaseEscalated
CaseDelegated CaseTakenUp JointHandlingStarted PartSigned PartFinished PartReturned PartReassigned PartCancelled PartOverdue WhistleBlown
WhistleAnswered WhistleUnanswered ProgressNoted ExtensionAsked ExtensionEndorsed ExtensionGranted ExtensionRefused SuspensionAsked
SuspensionRefused CaseSuspended CaseResumed CaseResolved CaseVerified VerificationFailed CaseClosed CaseCalledBack CaseRated
CaseReopened CaseSupervised ClockMarkPassed`.split(/\s+/)

const step = (type: string, details: TimelineEntry['details'] = {}): TimelineEntry => ({
  version: 1,
  type,
  at: '2026-03-02T06:20:00.000Z',
  by: { kind: 'staff', person: '演示·王某', unit: '东方苑社区中心' },
  details,
  files: [],
})

describe('the history in sentences', () => {
  it.each(TYPES)('%s is told in both languages', (type) => {
    for (const language of ['zh', 'en'] as const) {
      const { sentence } = tell(step(type), language)
      expect(sentence).not.toBe(type)
      expect(sentence).not.toBe('')
      expect(sentence).not.toMatch(/undefined|NaN\b.*NaN/)
    }
  })

  it('names where it went, by which rule, and quotes what was written', () => {
    const told = tell(step('CaseDispatched', { to: '城管局', rule: 'L0101.default', note: '请尽快' }), 'zh')
    expect(told).toEqual({ sentence: '派遣给城管局（按事项清单）', quotes: ['请尽快'], points: [] })
  })

  it('lists the conditions that were ticked', () => {
    expect(tell(step('CaseVerified', { ticked: ['已补平', '已清走'] }), 'zh').points).toEqual([
      '已补平',
      '已清走',
    ])
  })

  it('tells the two ways a case goes up apart', () => {
    expect(
      tell(step('CaseEscalated', { to: '街道', double: true, cause: 'asked' }), 'zh').sentence,
    ).toContain('双直报')
    expect(tell(step('CaseEscalated', { to: '街道', cause: 'second-failure' }), 'zh').sentence).toContain(
      '自动',
    )
  })

  it('tells the clock of a returned part from that of the case, and whom it urges', () => {
    const mark = { stage: 'dispatch', mark: 'due' }
    expect(tell(step('ClockMarkPassed', mark), 'zh').sentence).toBe('派遣时限已到，自动催办')
    expect(tell(step('ClockMarkPassed', { ...mark, part: '1' }), 'zh').sentence).toContain('退回的协办部分')
    expect(tell(step('CaseUrged', { unit: '东方苑街道' }), 'zh').sentence).toBe('催办东方苑街道')
    expect(tell(step('ClockMarkPassed', { stage: 'total', mark: 'half' }), 'en').sentence).toContain(
      'the whole case',
    )
  })

  it('gives what the clock does a whole sentence after its name in English', () => {
    const byClock = (type: string, details: TimelineEntry['details'] = {}) =>
      tell({ ...step(type, details), by: { kind: 'system' } }, 'en').sentence
    expect(byClock('PartOverdue')).toBe('noted that a part is late')
    expect(byClock('ClockMarkPassed', { stage: 'handle', mark: 'half' })).toBe(
      'noted that half of the limit for handling has passed',
    )
    expect(byClock('ClockMarkPassed', { stage: 'total', mark: 'due' })).toBe(
      'urged it: the limit for the whole case has passed',
    )
    expect(byClock('ClockMarkPassed', { stage: 'dispatch', mark: 'long_overdue', part: '1' })).toBe(
      'put it under supervision: a returned part waits to be reassigned, late by the whole of the limit for dispatch',
    )
    expect(byClock('WhistleUnanswered', { units: ['城管局'] })).toBe(
      'noted that 城管局 did not answer the whistle in time',
    )
    expect(byClock('CaseEscalated', { to: '街道', cause: 'second-failure' })).toBe(
      'escalated it to 街道 after the second failure',
    )
    expect(byClock('CaseResumed', { cause: 'end-reached' })).toBe('resumed it at the end of the suspension')
    expect(byClock('CaseReopened', { to: '街道', cause: 'rated' })).toBe(
      'reopened it after the rating; 街道 goes on',
    )
    expect(byClock('CaseWithdrawn')).toBe('ended the case: every reporter has withdrawn')
  })

  it('knows every exit', () => {
    expect(EXITS.toSorted()).toEqual([...DECLINE_EXITS].toSorted())
  })
})
