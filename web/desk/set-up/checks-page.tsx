import type { SelfCheck } from '../../../contract/case-self-check.ts'
import { useSelfChecks } from '../../data/audit.ts'
import { Ago } from '../../kit/ago.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { Loaded } from '../../kit/loaded.tsx'
import { defineWords, useWords } from '../../kit/language.tsx'
import { StateMark } from '../../kit/state-mark.tsx'

const WORDS = defineWords(
  {
    lead: '每天夜里自动检查：每件未结案件都有唯一的责任单位，时钟在走或已挂账到期；抽出的案件按历史重算一遍，结果要与现在的一致。',
    empty: '还没有自检记录',
    emptyHow: '第一次自检在今天夜里进行。',
    sound: '没有发现问题',
    faults: (n: number) => `发现 ${n} 处问题`,
    did: (open: number, rebuilt: number) => `检查未结案件 ${open} 件，重算 ${rebuilt} 件`,
    tell: '请把下面的内容告诉开发和运维人员，不要直接改数据库。',
    case: '案件',
    kind: '问题',
    detail: '说明',
    'no-holder': '没有责任单位',
    'no-clock': '没有时钟也没有挂账',
    'row-differs': '与历史重算的结果不同',
    'chain-broken': '历史的校验链断了',
    'counter-differs': '计数与案件不符',
  },
  {
    lead: 'Every night: each open case has exactly one holder and a running clock or a suspension with an end; cases taken at random are rebuilt from their history and must come out the same.',
    empty: 'No self-check yet',
    emptyHow: 'The first one runs tonight.',
    sound: 'Nothing found',
    faults: (n: number) => (n === 1 ? 'One fault found' : `${n} faults found`),
    did: (open: number, rebuilt: number) => `${open} open cases looked at, ${rebuilt} rebuilt`,
    tell: 'Please hand this to those who run the system; do not mend the database by hand.',
    case: 'Case',
    kind: 'Fault',
    detail: 'Detail',
    'no-holder': 'nobody holds it',
    'no-clock': 'neither clock nor suspension',
    'row-differs': 'differs from its history',
    'chain-broken': 'the chain of its history is broken',
    'counter-differs': 'a counter does not fit the cases',
  },
)

/** What the nightly self-check found, newest first. */
export function ChecksPage() {
  const words = useWords(WORDS)
  return (
    <>
      <p className="set-up-hint">{words.lead}</p>
      <Loaded query={useSelfChecks()}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={words.empty}>{words.emptyHow}</EmptyState>
          ) : (
            items.map((check) => <OneCheck key={check.id} check={check} />)
          )
        }
      </Loaded>
    </>
  )
}

function OneCheck({ check }: { check: SelfCheck }) {
  const words = useWords(WORDS)
  const sound = check.findings === 0
  const line = (
    <>
      <Ago at={check.endedAt} />{' '}
      <StateMark tone={sound ? 'done' : 'late'}>
        {sound ? words.sound : words.faults(check.findings)}
      </StateMark>{' '}
      <small>{words.did(check.openCases, check.rebuiltCases)}</small>
    </>
  )
  // What found nothing has nothing to unfold.
  if (sound) return <p className="matter check-sound">{line}</p>
  return (
    <details className="matter" open>
      <summary>{line}</summary>
      <p className="set-up-warning">{words.tell}</p>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.case}</th>
            <th scope="col">{words.detail}</th>
          </tr>
        </thead>
        <tbody>
          {check.listed.map((finding, index) => (
            <tr key={index}>
              <td className="tight">{words[finding.kind]}</td>
              <td>{finding.case ?? ''}</td>
              <td>{finding.detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
