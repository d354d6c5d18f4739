import { Button } from 'antd'
import { useState } from 'react'
import type { StaffSayBody } from '../../../contract/intake.ts'
import { channelWord } from '../../kit/case-words.ts'
import { inputOfMoment } from '../../kit/city-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { useNow } from '../../kit/now.ts'
import type { SayDraft } from './say-draft.ts'
import { SAY } from './say-words.ts'

/** The ones used most come first. */
const CHANNELS = [
  'counter',
  'phone',
  'visit',
  'chat_group',
  'record_book',
  'box',
  'notice_board',
  'contact_card',
  'patrol',
] as const satisfies StaffSayBody['channel'][]

export interface PartProps {
  draft: SayDraft
  set: (part: Partial<SayDraft>) => void
  /** What the server refused, by field. */
  faultOf: (...fields: string[]) => string | undefined
}

/** By which channel it came, and when it was said: now, unless somebody says otherwise. */
export function SaidHow({ draft, set, faultOf }: PartProps) {
  const words = useWords(SAY)
  const { language } = useLanguage()
  const now = useNow()
  const [earlier, setEarlier] = useState(draft.saidAt !== '')
  const fault = faultOf('channel', 'saidAt')
  return (
    <>
      <fieldset className="say-field say-channels">
        <legend>{words.how}</legend>
        {CHANNELS.map((channel) => (
          <label key={channel} className={draft.channel === channel ? 'chosen' : ''}>
            <input
              type="radio"
              name="channel"
              className="visually-hidden"
              checked={draft.channel === channel}
              onChange={() => set({ channel })}
            />
            {channelWord(channel, language)}
          </label>
        ))}
      </fieldset>
      <div className="say-field say-when">
        <label htmlFor={earlier ? 'said-at' : undefined}>{words.when}</label>
        {earlier ? (
          <>
            <input
              id="said-at"
              type="datetime-local"
              className="say-input"
              value={draft.saidAt}
              max={inputOfMoment(now)}
              onChange={(event) => set({ saidAt: event.target.value })}
            />
            <Button
              type="link"
              onClick={() => {
                set({ saidAt: '' })
                setEarlier(false)
              }}
            >
              {words.nowAgain}
            </Button>
          </>
        ) : (
          <>
            <span>{words.now}</span>
            <Button
              type="link"
              onClick={() => {
                set({ saidAt: inputOfMoment(Date.now()) })
                setEarlier(true)
              }}
            >
              {words.earlier}
            </Button>
          </>
        )}
        {fault !== undefined && (
          <p role="alert" className="field-fault">
            {fault}
          </p>
        )}
      </div>
    </>
  )
}
