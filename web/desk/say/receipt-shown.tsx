import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { StaffSayAnswer } from '../../../contract/intake.ts'
import { exactTime } from '../../kit/city-time.ts'
import { KeyHint } from '../../kit/key-hint.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { placeWords } from '../../kit/place-words.ts'
import { useKeys } from '../../kit/use-keys.ts'
import { RECEIPT } from './say-words.ts'

/** The receipt code in letters large enough to read aloud, who has it now, and the way to the next one. */
export function ReceiptShown({
  answer,
  attached,
  mayOpen,
  onNext,
}: {
  answer: StaffSayAnswer
  attached: boolean
  mayOpen: boolean
  onNext: () => void
}) {
  const words = useWords(RECEIPT)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useKeys({ n: onNext })
  const groups = answer.receiptCode.replace(/-/g, '').match(/.{1,5}/g) ?? []
  const { whatNext } = answer
  return (
    <section className="say-receipt">
      <h1 ref={heading} tabIndex={-1}>
        {attached ? words.attached : words.done}
      </h1>
      {answer.repeated && <p>{words.repeated}</p>}
      <p>{words.read}</p>
      <p className="say-code" translate="no">
        {groups.map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </p>
      <p className="say-hint">{words.use(new URL(answer.url).host + '/r')}</p>
      <dl>
        {answer.where && answer.where.length > 0 && (
          <div>
            <dt>{words.where}</dt>
            <dd>{placeWords(answer.where, language)}</dd>
          </div>
        )}
      </dl>
      {whatNext && (
        <p>
          {whatNext.by === undefined
            ? words.next(whatNext.who)
            : words.nextBy(whatNext.who, exactTime(Date.parse(whatNext.by)))}
        </p>
      )}
      <p className="say-acts">
        <Button type="primary" size="large" onClick={onNext} title={words.anotherHint}>
          {words.another}
          <KeyHint>n</KeyHint>
        </Button>
        <Button
          size="large"
          onClick={() =>
            void navigator.clipboard
              ?.writeText(answer.receiptCode)
              .then(() => message.success(words.copied))
              .catch(() => {})
          }
        >
          {words.copy}
        </Button>
        {mayOpen && (
          <Link to="/cases/$caseId" params={{ caseId: answer.caseId }} search={{}}>
            {words.toCase}
          </Link>
        )}
      </p>
    </section>
  )
}
