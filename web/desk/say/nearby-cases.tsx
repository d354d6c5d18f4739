import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import type { SimilarCase } from '../../../contract/case-similar.ts'
import { useSimilarCases } from '../../data/saying.ts'
import { Ago } from '../../kit/ago.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { placeWords } from '../../kit/place-words.ts'
import { StatusMark } from '../../kit/state-mark.tsx'
import { Trouble } from '../../kit/trouble.tsx'
import type { SayDraft } from './say-draft.ts'
import { NEARBY, SAY } from './say-words.ts'

/** Open cases that may be the same thing, so that one can attach instead of open. */
export function NearbyCases({
  draft,
  text,
  busy,
  onAttach,
}: {
  draft: SayDraft
  /** What was typed, a moment after the last key. */
  text: string
  busy: boolean
  onAttach: (caseId: string) => void
}) {
  const words = useWords(NEARBY)
  const similar = useSimilarCases({
    text,
    area: draft.area,
    matter: draft.matter,
    ...draft.point,
  })
  const asked = similar.data !== undefined && text.trim() !== ''
  return (
    <aside className="say-nearby" aria-label={words.title}>
      <h2>{words.title}</h2>
      <div aria-live="polite">
        {!asked && !similar.isError && <p className="say-hint">{words.how}</p>}
        {similar.isError && (
          <Trouble
            message={similar.error.name === 'Problem' ? similar.error.message : undefined}
            onAgain={() => void similar.refetch()}
          />
        )}
        {asked && similar.data?.length === 0 && (
          <p className="say-hint">
            {words.none} {words.noneHow}
          </p>
        )}
        {asked && similar.data && similar.data.length > 0 && (
          <ul>
            {similar.data.map((one) => (
              <NearbyCase key={one.id} found={one} busy={busy} onAttach={onAttach} />
            ))}
          </ul>
        )}
      </div>
    </aside>
  )
}

function NearbyCase({
  found,
  busy,
  onAttach,
}: {
  found: SimilarCase
  busy: boolean
  onAttach: (caseId: string) => void
}) {
  const words = useWords(NEARBY)
  const say = useWords(SAY)
  const { language } = useLanguage()
  const { modal } = App.useApp()
  const ask = () =>
    modal.confirm({
      icon: null,
      title: words.ask(found.number),
      content: words.what,
      okText: words.yes,
      cancelText: words.no,
      onOk: () => onAttach(found.id),
    })
  return (
    <li>
      <p className="nearby-said">{found.excerpt}</p>
      <p className="nearby-facts">
        <StatusMark status={found.status} />
        <span>{found.matter.name}</span>
        <span>{placeWords(found.place.slice(-2), language)}</span>
        {found.distance !== undefined && <span>{say.metres(found.distance)}</span>}
        <Ago at={found.openedAt} />
        {found.reports > 1 && <span>{words.reports(found.reports)}</span>}
      </p>
      {found.because.length > 0 && (
        <p className="say-hint">
          {words.because(found.because.slice(0, 5).join(language === 'zh' ? '、' : ', '))}
        </p>
      )}
      <p className="nearby-acts">
        <Button size="small" disabled={busy || undefined} onClick={ask}>
          {words.attach}
        </Button>
        <Link to="/cases/$caseId" params={{ caseId: found.id }} search={{}} target="_blank">
          {words.open(found.number)}
        </Link>
      </p>
    </li>
  )
}
