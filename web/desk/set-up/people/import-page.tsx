import { Link } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { importPeople, PEOPLE_KEY } from '../../../data/people.ts'
import { defineWords, useWords } from '../../../kit/language.tsx'
import { SheetImport } from '../../../kit/sheet-import.tsx'

const WORDS = defineWords(
  {
    lead: '每行一个人在一个单位的一个岗位；同一个人有几个岗位就写几行。表格有一处不对就全部不导入，改好再传。',
    after: '导入的账号还没有密码。到“人员与账号”里选中他们，一次发出一次性密码并打印。',
    done: (persons: number, accounts: number, appointments: number, unchanged: number) =>
      `已导入：人员 ${persons}，账号 ${accounts}，任职 ${appointments}，原来就有的任职 ${unchanged}。`,
    toPeople: '去人员与账号',
  },
  {
    lead: 'A person in a position of a unit in each row; several positions take several rows. One fault and nothing at all is imported.',
    after:
      'Imported accounts have no password yet. Choose them under “People and accounts”, issue one-time passwords and print them.',
    done: (persons: number, accounts: number, appointments: number, unchanged: number) =>
      `Imported: ${persons} people, ${accounts} accounts, ${appointments} appointments; ${unchanged} were there already.`,
    toPeople: 'To people and accounts',
  },
)

/** People, accounts and appointments from one spreadsheet. */
export function ImportPage() {
  const words = useWords(WORDS)
  const client = useQueryClient()
  return (
    <>
      <p className="set-up-hint">{words.lead}</p>
      <SheetImport
        send={importPeople}
        template="/api/people/template"
        onDone={() => void client.invalidateQueries({ queryKey: [PEOPLE_KEY] })}
        report={({ persons, accounts, appointments, unchanged }) => (
          <>
            {words.done(persons, accounts, appointments, unchanged)}{' '}
            <Link to="/set-up/$page" params={{ page: 'people' }} search={{}}>
              {words.toPeople}
            </Link>
          </>
        )}
      />
      <p className="set-up-hint">{words.after}</p>
    </>
  )
}
