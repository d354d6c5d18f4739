import { useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { Alert, Button, Skeleton } from 'antd'
import { useEffect, useState } from 'react'
import { sayMatterReason } from '../../../contract/because.ts'
import type { CasePage } from '../../../contract/case-page.ts'
import { casePageKey, useCasePage } from '../../data/cases.ts'
import { Problem } from '../../data/client.ts'
import { useLiveCases, useOnline } from '../../data/live.ts'
import { EmptyState } from '../../kit/empty-state.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Trouble } from '../../kit/trouble.tsx'
import { ActionBar } from './act/action-bar.tsx'
import { CASE } from './case-section-words.ts'
import { CaseHead } from './head.tsx'
import { Joint } from './joint.tsx'
import { People } from './people.tsx'
import { Said } from './said.tsx'
import { TimeLeft } from './time-left.tsx'
import { Timeline } from './timeline.tsx'
import { Where } from './where.tsx'
import './case.css'

/**
 * A case from top to bottom like a letter: what was said, where, how long there is, who has it, what happened; and what
 * may be done now, at the bottom of the window. Beside the list, or `alone` on a page.
 */
export function CaseView({ id, alone = false }: { id: string; alone?: boolean }) {
  const words = useWords(CASE)
  const { language } = useLanguage()
  const router = useRouter()
  const client = useQueryClient()
  const query = useCasePage(id)
  const online = useOnline()
  const [told, setTold] = useState(false)
  useLiveCases((news) => {
    if (typeof news === 'object' && 'own' in news) {
      // The answer brought it already; news of it may have come even before.
      if (news.own.includes(id)) setTold(false)
      else return
    } else if (news !== 'missed') {
      if (news.id !== id) return
      const known = client.getQueryData<CasePage>(casePageKey(id))
      if (known && news.version > known.version) setTold(true)
    }
    void client.invalidateQueries({ queryKey: casePageKey(id) })
  })
  useEffect(() => {
    if (!told) return
    const timer = setTimeout(() => setTold(false), 4_000)
    return () => clearTimeout(timer)
  }, [told])

  if (query.isPending) {
    return (
      <div className="case" aria-busy="true" aria-label={words.loading}>
        <Skeleton active paragraph={{ rows: 8 }} />
      </div>
    )
  }
  const page = query.data
  if (!page) {
    const { error } = query
    const gone = error instanceof Problem && (error.status === 404 || error.status === 403)
    return gone ? (
      <EmptyState title={words.gone}>
        <Link to="/inbox" search={{}}>
          {words.back}
        </Link>
      </EmptyState>
    ) : (
      <Trouble
        message={error instanceof Problem ? error.message : undefined}
        onAgain={() => void query.refetch()}
      />
    )
  }
  return (
    <div className={alone ? 'case alone' : 'case'}>
      <div className="case-letter">
        {alone && (
          <Button type="link" className="case-back" onClick={() => router.history.back()}>
            ← {words.back}
          </Button>
        )}
        {(!online || query.isRefetchError) && <Alert type="warning" title={words.offline} />}
        <p className="told" role="status">
          {told ? words.changed : ''}
        </p>
        <CaseHead page={page} />
        {page.mergedInto !== undefined && (
          <p className="notice-line">
            {words.mergedInto} ·{' '}
            <Link to="/cases/$caseId" params={{ caseId: page.mergedInto }} search={{}}>
              {words.openMerged}
            </Link>
          </p>
        )}
        {!page.matter.confirmed && page.matterBecause !== '' && (
          <p className="faint">{words.unconfirmed(sayMatterReason(page.matterBecause, language))}</p>
        )}
        <Said page={page} />
        <Where page={page} />
        <TimeLeft page={page} />
        <People page={page} />
        <Joint page={page} />
        <Timeline page={page} />
      </div>
      <ActionBar page={page} />
    </div>
  )
}
