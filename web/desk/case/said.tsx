import { Button } from 'antd'
import { useState } from 'react'
import type { CasePage, ReportView } from '../../../contract/case-page.ts'
import { fileUrl } from '../../data/files.ts'
import { Ago } from '../../kit/ago.tsx'
import { channelWord } from '../../kit/case-words.ts'
import { FileStrip } from '../../kit/file-strip.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { CASE } from './case-section-words.ts'
import { RevealDialog } from './reveal-dialog.tsx'

/** What was said, by everybody who said it, with photos, recordings and what they added. */
export function Said({ page }: { page: CasePage }) {
  const words = useWords(CASE)
  return (
    <section aria-labelledby="said">
      <h2 id="said">
        {words.said}
        {page.reports.length > 1 && <small>{words.saidMore(page.reports.length)}</small>}
      </h2>
      {page.reports.map((report) => (
        <Report key={report.id} caseId={page.id} report={report} />
      ))}
    </section>
  )
}

function Report({ caseId, report }: { caseId: string; report: ReportView }) {
  const words = useWords(CASE)
  const { language } = useLanguage()
  const [asking, setAsking] = useState(false)
  return (
    <article className={report.withdrawn ? 'report withdrawn' : 'report'}>
      <blockquote>{report.text === '' ? <em>{words.noText}</em> : report.text}</blockquote>
      <FileStrip files={report.files} urlOf={fileUrl} />
      <p className="faint">
        <Ago at={report.saidAt} /> · {channelWord(report.channel, language)}
        {report.address !== undefined && ` · ${words.address(report.address)}`}
        {report.withdrawn && ` · ${words.withdrawn}`}
        {' · '}
        {report.hasIdentity ? words.left : words.anonymous}
        {report.mayReveal && (
          <>
            {' · '}
            <Button type="link" size="small" onClick={() => setAsking(true)}>
              {words.reveal}
            </Button>
          </>
        )}
      </p>
      {report.remarks.map((remark) => (
        <div key={`${remark.at}${remark.text}`} className="remark">
          <span className="faint">
            {words.remark} · <Ago at={remark.at} />
          </span>
          <blockquote>{remark.text}</blockquote>
          <FileStrip files={remark.files} urlOf={fileUrl} />
        </div>
      ))}
      {asking && <RevealDialog caseId={caseId} report={report.id} onClose={() => setAsking(false)} />}
    </article>
  )
}
