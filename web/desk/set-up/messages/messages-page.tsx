import { MESSAGE_ORDER } from './message-order.ts'
import { useTemplates } from '../../../data/notices.ts'
import { Loaded } from '../../../kit/loaded.tsx'
import { useWords } from '../../../kit/language.tsx'
import { KEY_WORDS, MESSAGES } from './message-words.ts'
import { OneWording } from './one-wording.tsx'
import './messages.css'

/** The wordings of messages to reporters, both languages side by side. */
export function MessagesPage() {
  const words = useWords(MESSAGES)
  const titles = useWords(KEY_WORDS)
  return (
    <>
      <p className="set-up-hint">{words.lead}</p>
      <Loaded query={useTemplates()}>
        {(templates) =>
          MESSAGE_ORDER.map((key) => (
            <section key={key} aria-label={titles[key]}>
              <h2>{titles[key]}</h2>
              <div className="wordings">
                {(['zh', 'en'] as const).map((lang) => {
                  const template = templates.find((one) => one.key === key && one.lang === lang)
                  return template && <OneWording key={`${lang} ${template.body}`} template={template} />
                })}
              </div>
            </section>
          ))
        }
      </Loaded>
    </>
  )
}
