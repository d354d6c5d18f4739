import { useEffect, useRef, useState } from 'react'
import { defineWords, useWords } from './language.tsx'

const WORDS = defineWords(
  {
    close: '关闭',
    before: '上一张',
    next: '下一张',
    count: (n: number, all: number) => `第 ${n} 张，共 ${all} 张`,
  },
  {
    close: 'Close',
    before: 'Previous',
    next: 'Next',
    count: (n: number, all: number) => `Photo ${n} of ${all}`,
  },
)

/** Photos one by one over the whole page; arrows turn, Escape closes. */
export function Lightbox({ urls, start, onClose }: { urls: string[]; start: number; onClose: () => void }) {
  const words = useWords(WORDS)
  const dialog = useRef<HTMLDialogElement>(null)
  const [index, setIndex] = useState(start)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const turn = (by: number) => setIndex((at) => (at + by + urls.length) % urls.length)
  const count = words.count(index + 1, urls.length)
  return (
    <dialog
      ref={dialog}
      className="lightbox"
      aria-label={count}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') turn(1)
        if (event.key === 'ArrowLeft') turn(-1)
        // The page behind has its own Escape.
        event.stopPropagation()
      }}
    >
      <div className="lightbox-bar">
        <span aria-live="polite">{count}</span>
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
      <div className="lightbox-photo">
        <img src={urls[index]} alt={count} />
      </div>
      {urls.length > 1 && (
        <div className="lightbox-turn">
          <button type="button" onClick={() => turn(-1)}>
            {words.before}
          </button>
          <button type="button" onClick={() => turn(1)}>
            {words.next}
          </button>
        </div>
      )}
    </dialog>
  )
}
