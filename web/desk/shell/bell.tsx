import { BellOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Badge, Button, Popover } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { NoticeView } from '../../../contract/notices.ts'
import { useLiveCases } from '../../data/live.ts'
import { useMarkNoticesRead, useNotices, useRefreshNotices } from '../../data/notices.ts'
import { Ago } from '../../kit/ago.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { useWords } from '../../kit/language.tsx'
import { BELL, NOTICE_SENTENCES } from './bell-words.ts'
import './bell.css'

/** Notices follow their events by a moment: the worker has to write them first. */
const AFTER_NEWS_MS = 1_500

/** The server tells of so many; from there on it is only known that there are so many or more: 30+. */
const SHOWN = 30

/** News for the reader's units: how many are unread, and each as a sentence that opens its case. */
export function Bell() {
  const words = useWords(BELL)
  const [open, setOpen] = useState(false)
  const notices = useNotices()
  const refresh = useRefreshSoon()
  useLiveCases(refresh)
  const unread = notices.data?.unread ?? 0
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      destroyOnHidden
      classNames={{ root: 'bell-float' }}
      content={<NoticeList items={notices.data?.items ?? []} onDone={() => setOpen(false)} />}
    >
      <Button type="text" className="bell" aria-expanded={open}>
        <span aria-hidden="true">
          <Badge
            count={unread < SHOWN ? unread : SHOWN + 1}
            size="small"
            overflowCount={SHOWN}
            offset={[2, -2]}
          >
            <BellOutlined style={{ fontSize: 18 }} />
          </Badge>
        </span>
        <span className="visually-hidden">
          {unread === 0 ? words.bell : unread < SHOWN ? words.unread(unread) : words.many(SHOWN)}
        </span>
      </Button>
    </Popover>
  )
}

/** Many cases may change at once; the notices are asked for once, a moment later. */
function useRefreshSoon(): () => void {
  const refresh = useRefreshNotices()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      refresh()
    }, AFTER_NEWS_MS)
  }
}

function NoticeList({ items, onDone }: { items: readonly NoticeView[]; onDone: () => void }) {
  const words = useWords(BELL)
  const sentences = useWords(NOTICE_SENTENCES)
  const markRead = useMarkNoticesRead()
  const newest = items[0]
  if (!newest) {
    return (
      <div className="bell-list">
        <EmptyState title={words.none}>{words.noneHow}</EmptyState>
      </div>
    )
  }
  return (
    <div className="bell-list">
      <ul>
        {items.map((notice) => (
          <li key={notice.id} className={notice.unread ? 'fresh' : ''}>
            <Link
              to="/cases/$caseId"
              params={{ caseId: notice.caseId }}
              search={{}}
              onClick={() => {
                // Notices are read up to a moment: opening one reads it and the older ones.
                if (notice.unread) markRead.mutate(notice.at)
                onDone()
              }}
            >
              <span className="bell-what">
                {notice.unread && <span className="visually-hidden">{words.fresh} </span>}
                {sentences[notice.kind]}
              </span>
              <span className="bell-where">
                {words.case(notice.number)} · {notice.matter} · {notice.place}
              </span>
              <Ago at={notice.at} className="bell-when" />
            </Link>
          </li>
        ))}
      </ul>
      {items.some((notice) => notice.unread) && (
        <Button type="link" onClick={() => markRead.mutate(newest.at)} loading={markRead.isPending}>
          {words.readAll}
        </Button>
      )}
    </div>
  )
}
