import { Button } from 'antd'
import { useState } from 'react'
import type { SetUpState } from '../../../contract/set-up.ts'
import { useSetUpOpen } from '../../data/set-up.ts'
import { EmptyState } from '../../kit/empty-state.tsx'
import { Loaded } from '../../kit/loaded.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import type { Slip } from '../../kit/password-slips.tsx'
import markUrl from '../shell/mark.svg'
import { SHELL } from '../shell/words.ts'
import { AdministratorsStep } from './administrators-step.tsx'
import { CityStep } from './city-step.tsx'
import { DivisionsStep } from './divisions-step.tsx'
import { FinishedStep } from './finished-step.tsx'
import { FIRST } from './first-steps-words.ts'
import { TokenStep } from './token-step.tsx'
import './first-steps.css'

const STEPS = ['city', 'divisions', 'administrators', 'done'] as const

/** The set-up of an empty city, before anybody has an account. */
export function FirstStepsScreen() {
  const words = useWords(FIRST)
  const shell = useWords(SHELL)
  const { language, choose } = useLanguage()
  const open = useSetUpOpen()
  const [state, setState] = useState<SetUpState>()
  /** A step that somebody went back to, or stays at although the next one could be done. */
  const [stay, setStay] = useState<'city' | 'divisions'>()
  const [finished, setFinished] = useState<Slip[]>()
  const step = finished ? 'done' : (stay ?? state?.step)
  return (
    <main className="first-steps">
      <header>
        <h1>
          <img src={markUrl} alt="" width={32} height={32} />
          {words.title}
        </h1>
        <Button type="text" onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>
          {shell.otherLanguage}
        </Button>
      </header>
      <Loaded query={open}>
        {(answer) =>
          !answer.open && !finished ? (
            <EmptyState title={words.closed}>
              {words.closedHow} <a href="/desk/">{words.toLogin}</a>
              <p>{words.lost}</p>
            </EmptyState>
          ) : (
            <>
              {step === undefined ? (
                <p>{words.lead}</p>
              ) : (
                <ol className="first-progress" aria-label={words.steps}>
                  {STEPS.map((name) => (
                    <li key={name} aria-current={name === step ? 'step' : undefined}>
                      {words[name]}
                    </li>
                  ))}
                </ol>
              )}
              {step === undefined && <TokenStep onState={setState} />}
              {step === 'city' && (
                <CityStep
                  before={state?.city}
                  onState={(next) => {
                    setStay(undefined)
                    setState(next)
                  }}
                />
              )}
              {step === 'divisions' && state && (
                <DivisionsStep
                  state={state}
                  onImported={(next) => {
                    setStay('divisions')
                    setState(next)
                  }}
                  onCity={() => setStay('city')}
                  onNext={() => setStay(undefined)}
                />
              )}
              {step === 'administrators' && (
                <AdministratorsStep onBack={() => setStay('divisions')} onFinished={setFinished} />
              )}
              {finished && <FinishedStep slips={finished} />}
            </>
          )
        }
      </Loaded>
    </main>
  )
}
