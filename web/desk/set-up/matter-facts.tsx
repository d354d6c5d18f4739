import type { MatterDetail } from '../../../contract/catalogue.ts'
import { useMatter } from '../../data/calendar.ts'
import { LEVEL_WORDS, STAGE_WORDS } from '../../kit/case-words.ts'
import { limitWords } from '../../kit/clock-words.ts'
import { Loaded } from '../../kit/loaded.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { CATALOGUE } from './catalogue-words.ts'

const STAGES = ['review', 'dispatch', 'sign', 'handle', 'verify', 'close'] as const

/** One matter in full: who acts, by when, and what counts as done. */
export function MatterFacts({ code }: { code: string }) {
  return <Loaded query={useMatter(code)}>{(matter) => <Facts matter={matter} />}</Loaded>
}

function Facts({ matter }: { matter: MatterDetail }) {
  const words = useWords(CATALOGUE)
  const levels = useWords(LEVEL_WORDS)
  const stages = useWords(STAGE_WORDS)
  const { language } = useLanguage()
  const marks = [
    words[matter.kind],
    ...(matter.urgent ? [words.urgent] : []),
    ...(matter.confidential ? [words.confidential] : []),
  ]
  const separator = language === 'zh' ? '、' : ', '
  return (
    <dl className="facts matter-facts">
      <dt>{words.kind}</dt>
      <dd>{marks.join(separator)}</dd>
      <dt>{words.levels}</dt>
      <dd>{matter.levels.map((level) => levels[level]).join(separator)}</dd>
      <dt>{words.rule}</dt>
      <dd>
        {ruleWords(matter.rule)} <small>({matter.direct ? words.direct : words.byHand})</small>
      </dd>
      <dt>{words.limits}</dt>
      <dd>
        <ul>
          {STAGES.map((stage) => (
            <li key={stage}>
              {stages[stage]} {limitWords(matter.limits[stage].amount, matter.limits[stage].unit, language)}
            </li>
          ))}
          <li>
            <strong>
              {words.total} {limitWords(matter.limits.total.amount, matter.limits.total.unit, language)}
            </strong>
          </li>
        </ul>
      </dd>
      <dt>{words.conditions}</dt>
      <dd>
        <ul>
          {matter.closingConditions.map((condition) => (
            <li key={condition.id}>{condition[language]}</li>
          ))}
        </ul>
      </dd>
    </dl>
  )

  function ruleWords(rule: MatterDetail['rule']): string {
    if (rule.to === 'grid_seat') return words.toGrid
    const level = levels[rule.level] ?? rule.level
    return rule.to === 'centre' ? words.toCentre(level) : words.toDepartment(level, rule.function[language])
  }
}
