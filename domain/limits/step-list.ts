import type { CountedStep, DueStep, SkippedStep } from './due-step.ts'

/** A list longer than this is shortened: nobody reads twelve weekends one by one. */
const LONG = 10

/** Collects the days of a count in order, days of one kind that follow each other being one step. */
export class StepList {
  private steps: DueStep[] = []
  private readonly unknownYears = new Set<number>()

  unknownYear(year: number): void {
    if (this.unknownYears.has(year)) return
    this.unknownYears.add(year)
    this.steps.push({ kind: 'unknown_year', year })
  }

  skip(why: SkippedStep['why'], date: string, name?: string): void {
    const last = this.steps.at(-1)
    if (last?.kind === 'skipped' && last.why === why && last.name === name) {
      this.replaceLast({ ...last, to: date, days: last.days + 1 })
    } else {
      this.steps.push({ kind: 'skipped', why, from: date, to: date, days: 1, ...(name && { name }) })
    }
  }

  count(date: string, ms: number, days: number, makeUp: boolean): void {
    const today: CountedStep = {
      kind: 'counted',
      from: date,
      to: date,
      ms,
      days,
      makeUpDays: makeUp ? [date] : [],
      weekendDays: 0,
    }
    const last = this.steps.at(-1)
    if (last?.kind === 'counted') this.replaceLast(joined(last, today))
    else this.steps.push(today)
  }

  /** The steps; in a long list, counted spans reach over plain weekends, which they only number. */
  compact(): DueStep[] {
    if (this.steps.length <= LONG) return this.steps
    const short: DueStep[] = []
    for (const [index, step] of this.steps.entries()) {
      const last = short.at(-1)
      const next = this.steps[index + 1]
      const weekend = step.kind === 'skipped' && step.why === 'weekend'
      if (weekend && last?.kind === 'counted' && next?.kind === 'counted') {
        short[short.length - 1] = { ...last, weekendDays: last.weekendDays + step.days }
      } else if (step.kind === 'counted' && last?.kind === 'counted') {
        short[short.length - 1] = joined(last, step)
      } else {
        short.push(step)
      }
    }
    return short
  }

  private replaceLast(step: DueStep): void {
    this.steps[this.steps.length - 1] = step
  }
}

function joined(before: CountedStep, after: CountedStep): CountedStep {
  return {
    ...before,
    to: after.to,
    ms: before.ms + after.ms,
    days: before.days + after.days,
    makeUpDays: [...before.makeUpDays, ...after.makeUpDays],
    weekendDays: before.weekendDays + after.weekendDays,
  }
}
