import { useSpool } from '../../../data/audit.ts'
import { Ago } from '../../../kit/ago.tsx'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { defineWords, useWords } from '../../../kit/language.tsx'
import { MorePages } from '../parts/more-pages.tsx'
import { KEY_WORDS } from './message-words.ts'

const WORDS = defineWords(
  {
    lead: '发给居民的短信都记在这里，号码只显示后四位，链接和查询码已隐去。接通短信服务商之前，短信只存在这里，不会真的发出。',
    at: '时间',
    what: '内容',
    to: '号码',
    kind: '类别',
    state: '状态',
    sent: '已交出',
    waiting: (n: number) => (n === 0 ? '等待' : `已试 ${n} 次，会再试`),
    empty: '还没有短信',
    emptyHow: '居民留了手机号，案件有进展时，短信会出现在这里。',
  },
  {
    lead: 'Every message to a resident is kept here; of the number only the last four digits, without links and codes. Until a provider is connected messages stay here and are not really sent.',
    at: 'Time',
    what: 'Message',
    to: 'Number',
    kind: 'Kind',
    state: 'State',
    sent: 'handed over',
    waiting: (n: number) => (n === 0 ? 'waiting' : `tried ${n} times; will be tried again`),
    empty: 'No messages yet',
    emptyHow: 'When a resident has left a mobile number and the case moves, the message appears here.',
  },
)

/** The messages that went, or wait to go, to residents. */
export function SpoolPage() {
  const words = useWords(WORDS)
  const kinds = useWords(KEY_WORDS)
  return (
    <>
      <p className="set-up-hint">{words.lead}</p>
      <MorePages query={useSpool()} empty={<EmptyState title={words.empty}>{words.emptyHow}</EmptyState>}>
        {(items) => (
          <table className="plain stack">
            <thead>
              <tr>
                <th scope="col">{words.at}</th>
                <th scope="col">{words.kind}</th>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.to}</th>
                <th scope="col">{words.state}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((message) => (
                <tr key={message.id}>
                  <td className="time">
                    <Ago at={message.createdAt} />
                  </td>
                  <td className="tight">{kinds[message.template]}</td>
                  <td lang={message.lang === 'zh' ? 'zh-CN' : 'en'}>{message.text}</td>
                  <td className="tight">{message.phone}</td>
                  <td className="tight">
                    {message.sentAt === undefined ? words.waiting(message.attempts) : words.sent}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </MorePages>
    </>
  )
}
