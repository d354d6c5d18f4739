import { Button, Result } from 'antd'
import { useOnline } from '../../data/live.ts'
import { useWords } from '../../kit/language.tsx'
import { SHELL } from './words.ts'

/** A screen that failed, or whose program could not be fetched because the network is gone. */
export function Broken() {
  const words = useWords(SHELL)
  const online = useOnline()
  return (
    <div role="alert">
      <Result
        icon={null}
        title={online ? words.broken : words.notFetched}
        subTitle={online ? words.brokenWay : words.notFetchedWay}
        extra={
          // Without a network a reload would lose what is still there.
          <Button disabled={!online} onClick={() => window.location.reload()}>
            {words.again}
          </Button>
        }
      />
    </div>
  )
}
