import { Link } from '@tanstack/react-router'
import { Result } from 'antd'
import { useWords } from '../../kit/language.tsx'
import { SHELL } from './words.ts'

/** An address that leads nowhere. */
export function Lost() {
  const words = useWords(SHELL)
  return (
    <Result
      status="info"
      icon={null}
      title={words.lost}
      subTitle={words.lostWay}
      extra={
        <Link to="/inbox" search={{}}>
          {words.toInbox}
        </Link>
      }
    />
  )
}
