import { Checkbox, Radio } from 'antd'
import type { CasePage } from '../../../../../contract/case-page.ts'
import { channelWord } from '../../../../kit/case-words.ts'
import { exactTime } from '../../../../kit/city-time.ts'
import { useLanguage, useWords } from '../../../../kit/language.tsx'
import { EXIT_WORDS, EXITS } from '../../exit-words.ts'
import { FORM_WORDS } from '../field-words.ts'
import { openWhistles } from '../start-values.ts'

interface ChoiceProps {
  value: unknown
  onChange: (value: unknown) => void
  label: string
}

function Choices({
  value,
  onChange,
  label,
  options,
}: ChoiceProps & { options: { value: unknown; label: React.ReactNode }[] }) {
  return (
    <Radio.Group
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value as unknown)}
      options={options as { value: string; label: React.ReactNode }[]}
    />
  )
}

/** The closed list of exits, each with when it fits. */
export function ExitField(props: ChoiceProps) {
  const words = useWords(EXIT_WORDS)
  return (
    <Choices
      {...props}
      options={EXITS.map((exit) => ({
        value: exit,
        label: (
          <span className="act-choice">
            {words[exit]?.label}
            <small>{words[exit]?.hint}</small>
          </span>
        ),
      }))}
    />
  )
}

export function YesNoField(props: ChoiceProps) {
  const words = useWords(FORM_WORDS)
  return (
    <Choices
      {...props}
      options={[
        { value: true, label: words.yes },
        { value: false, label: words.no },
      ]}
    />
  )
}

export function AnswerField(props: ChoiceProps) {
  const words = useWords(FORM_WORDS)
  return (
    <Choices
      {...props}
      options={(['present', 'explained'] as const).map((answer) => ({ value: answer, label: words[answer] }))}
    />
  )
}

/** The parts that the action may name. */
export function PartField({
  page,
  of,
  ...props
}: ChoiceProps & { page: CasePage; of: (part: CasePage['parts'][number]) => boolean }) {
  return (
    <Choices
      {...props}
      options={page.parts
        .filter(of)
        .map((part) => ({ value: part.id, label: `${part.unit.name} · ${part.task}` }))}
    />
  )
}

export function WhistleField({ page, ...props }: ChoiceProps & { page: CasePage }) {
  return (
    <Choices
      {...props}
      options={openWhistles(page).map((whistle) => ({
        value: whistle.id,
        label: `${exactTime(Date.parse(whistle.meetAt))} · ${whistle.spot}`,
      }))}
    />
  )
}

/** Reporters are told apart by when and how they spoke, never by name. */
export function ReportField({ page, ...props }: ChoiceProps & { page: CasePage }) {
  const words = useWords(FORM_WORDS)
  const { language } = useLanguage()
  return (
    <Choices
      {...props}
      options={page.reports
        .filter((report) => !report.withdrawn)
        .map((report) => ({
          value: report.id,
          label: words.reportOf(exactTime(Date.parse(report.saidAt)), channelWord(report.channel, language)),
        }))}
    />
  )
}

/** Closing conditions, ticked one by one. */
export function ConditionsField({ page, value, onChange, label }: ChoiceProps & { page: CasePage }) {
  return (
    <Checkbox.Group
      aria-label={label}
      value={(value as string[] | undefined) ?? []}
      onChange={(ticked) => onChange(ticked)}
      options={page.conditions.map((condition) => ({ value: condition.id, label: condition.text }))}
    />
  )
}
