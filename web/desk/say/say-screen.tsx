import { Spin } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import type { StaffSayAnswer } from '../../../contract/intake.ts'
import type { Me } from '../../../contract/people.ts'
import { useMe } from '../../data/me.ts'
import { useSettled } from '../../kit/use-settled.ts'
import { useWords } from '../../kit/language.tsx'
import { NoRight } from '../shell/no-right.tsx'
import { mayEnter } from '../shell/rooms.ts'
import { useHeldPhotos } from './held-photos.ts'
import { NearbyCases } from './nearby-cases.tsx'
import { ReceiptShown } from './receipt-shown.tsx'
import { SayForm } from './say-form.tsx'
import { SAY } from './say-words.ts'
import { useSayDraft } from './use-say-draft.ts'
import { useSending } from './use-sending.ts'
import './say.css'

/** How long the keys rest before the server is asked what the words speak of. */
const SETTLED_MS = 450

/** Entering what somebody told at the door, on the phone or on paper. */
export function SayScreen() {
  const { data: me } = useMe()
  if (!me) return <Spin className="frame-wait" />
  return mayEnter(me, 'say') ? <Saying me={me} /> : <NoRight />
}

function Saying({ me }: { me: Me }) {
  const words = useWords(SAY)
  const home = homeOf(me)
  const { draft, set, next } = useSayDraft(me.person, home.area)
  const photos = useHeldPhotos()
  const settled = useSettled(draft.text, SETTLED_MS)
  const [missing, setMissing] = useState(false)
  const [waiting, setWaiting] = useState<{ attachTo: string | undefined }>()
  const [done, setDone] = useState<{ answer: StaffSayAnswer; attached: boolean }>()
  const sending = useSending((answer, attached) => {
    setDone({ answer, attached })
    setWaiting(undefined)
    photos.clear()
    next()
  })
  const send = (attachTo?: string) => {
    if (sending.busy) return
    const empty = draft.text.trim() === ''
    setMissing(empty)
    if (empty) return
    if (photos.pending > 0) setWaiting({ attachTo })
    else sending.send(draft, photos.blobs(), attachTo)
  }
  // Pressed while photos were still being made smaller: it goes, with them, once they are.
  const goOn = useEffectEvent(() => sending.send(draft, photos.blobs(), waiting?.attachTo))
  const ready = waiting !== undefined && photos.pending === 0
  useEffect(() => {
    if (ready) goOn()
  }, [ready])
  if (done) {
    return (
      <ReceiptShown
        {...done}
        mayOpen={mayEnter(me, 'inbox')}
        onNext={() => {
          sending.reset()
          setDone(undefined)
        }}
      />
    )
  }
  return (
    <div className="say">
      <header>
        <h1>{words.title}</h1>
        <p className="say-hint">{words.lead}</p>
      </header>
      <SayForm
        draft={draft}
        set={(part) => {
          if (part.text !== undefined) setMissing(false)
          set(part)
        }}
        photos={{
          ...photos,
          onUpload: (upload) => {
            // Without a photo that failed, or with one more, it is not what was meant to go: somebody presses again.
            if (upload !== 'kept') setWaiting(undefined)
            photos.onUpload(upload)
          },
        }}
        sending={sending}
        settled={settled}
        root={home.root}
        missing={missing}
        waiting={waiting !== undefined && photos.pending > 0}
        onSend={() => send()}
        onClear={() => {
          next()
          photos.clear()
          setWaiting(undefined)
          sending.reset()
        }}
      />
      <NearbyCases
        draft={draft}
        text={settled}
        busy={sending.busy || (waiting !== undefined && photos.pending > 0)}
        onAttach={send}
      />
    </div>
  )
}

/** Where the person works: the own community or grid is preset, a wider area only opens the tree there. */
function homeOf(me: Me): { area: string | undefined; root: string | undefined } {
  const unit = me.seats.find((seat) => seat.powers.includes('case.say'))?.unit
  const narrow = unit && (unit.level === 'community' || unit.level === 'grid')
  const wide = unit && (unit.level === 'county' || unit.level === 'street')
  return { area: narrow ? unit.area : undefined, root: wide ? unit.area : undefined }
}
