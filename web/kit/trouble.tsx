import { Button } from 'antd'
import { defineWords, useWords } from './language.tsx'
import './kit.css'

const WORDS = defineWords(
  { again: '再试一次', offline: '连不上服务器。请检查网络后再试，已经输入的内容都在。' },
  {
    again: 'Try again',
    offline: 'The server cannot be reached. Check the network; nothing you typed is lost.',
  },
)

/** Something could not be loaded: why, and a way to try again. */
export function Trouble({ message, onAgain }: { message?: string | undefined; onAgain?: () => void }) {
  const words = useWords(WORDS)
  return (
    <div className="trouble" role="alert">
      <p>{message ?? words.offline}</p>
      {onAgain && <Button onClick={onAgain}>{words.again}</Button>}
    </div>
  )
}
