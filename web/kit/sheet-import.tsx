import { Button } from 'antd'
import { useId, useRef, useState, type ReactNode } from 'react'
import { defineWords, useWords } from './language.tsx'
import './sheet-import.css'

const WORDS = defineWords(
  {
    choose: '选择表格（.xlsx 或 .csv）',
    again: '换一个表格',
    sending: '正在检查并导入',
    template: '下载模板',
    faults: (n: number) => `有 ${n} 处要改，本次没有导入任何内容。行号就是表格里看到的行号。`,
    row: '行',
    column: '列',
    problem: '问题',
    offline: '没有连上服务器，没有导入。请检查网络后再试。',
    most: (n: number) => `只列出前 ${n} 处`,
  },
  {
    choose: 'Choose a spreadsheet (.xlsx or .csv)',
    again: 'Choose another spreadsheet',
    sending: 'Checking and importing',
    template: 'Download the template',
    faults: (n: number) =>
      n === 1
        ? 'One thing is to be corrected; nothing was imported. The row is numbered as in the spreadsheet.'
        : `${n} things are to be corrected; nothing was imported. Rows are numbered as in the spreadsheet.`,
    row: 'Row',
    column: 'Column',
    problem: 'Problem',
    offline: 'The server could not be reached and nothing was imported. Check the network and try again.',
    most: (n: number) => `Only the first ${n} are listed`,
  },
)

const LISTED = 200

/** What an import answers when it refuses; `web/data/client.ts` throws it. */
interface Refused {
  name: string
  message: string
  faults?: readonly { row: number; column?: string | undefined; message: string }[]
}

export interface SheetImportProps<Answer> {
  send: (file: File) => Promise<Answer>
  onDone?: (answer: Answer) => void
  /** What was taken over, in words. */
  report: (answer: Answer) => ReactNode
  /** Address of the template, or how to fetch it. */
  template: string | (() => Promise<void>)
}

/** A spreadsheet taken over whole or not at all; each fault by the row that the spreadsheet shows. */
export function SheetImport<Answer>({ send, onDone, report, template }: SheetImportProps<Answer>) {
  const words = useWords(WORDS)
  const input = useRef<HTMLInputElement>(null)
  const label = useId()
  const [state, setState] = useState<
    { at: 'rest' } | { at: 'sending' } | { at: 'done'; answer: Answer } | { at: 'refused'; error: Refused }
  >({ at: 'rest' })
  const take = async (file: File | undefined) => {
    if (!file) return
    setState({ at: 'sending' })
    try {
      const answer = await send(file)
      setState({ at: 'done', answer })
      onDone?.(answer)
    } catch (error) {
      setState({ at: 'refused', error: error as Refused })
    }
  }
  return (
    <div className="sheet-import">
      <p>
        <Button
          type="primary"
          loading={state.at === 'sending'}
          onClick={() => input.current?.click()}
          id={label}
        >
          {state.at === 'sending' ? words.sending : state.at === 'rest' ? words.choose : words.again}
        </Button>
        {typeof template === 'string' ? (
          <a href={template} download>
            {words.template}
          </a>
        ) : (
          <Button
            type="link"
            onClick={() => void template().catch((error: Refused) => setState({ at: 'refused', error }))}
          >
            {words.template}
          </Button>
        )}
      </p>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv"
        className="visually-hidden"
        tabIndex={-1}
        aria-labelledby={label}
        onChange={(event) => {
          void take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <div aria-live="polite">
        {state.at === 'done' && <p className="sheet-done">{report(state.answer)}</p>}
        {state.at === 'refused' && <Faults error={state.error} />}
      </div>
    </div>
  )
}

function Faults({ error }: { error: Refused }) {
  const words = useWords(WORDS)
  const faults = error.faults ?? []
  if (faults.length === 0) {
    return <p className="field-fault">{error.name === 'Problem' ? error.message : words.offline}</p>
  }
  return (
    <>
      <p className="field-fault">{words.faults(faults.length)}</p>
      <div className="sheet-faults" tabIndex={0} role="region" aria-label={words.problem}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.problem}</th>
            </tr>
          </thead>
          <tbody>
            {faults.slice(0, LISTED).map((fault, index) => (
              <tr key={index}>
                <td>{fault.row}</td>
                <td>{fault.column ?? '—'}</td>
                <td>{fault.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {faults.length > LISTED && <p>{words.most(LISTED)}</p>}
      </div>
    </>
  )
}
