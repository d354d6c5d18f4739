import { Checkbox } from 'antd'
import type { PersonView } from '../../../../contract/people.ts'
import { useWords } from '../../../kit/language.tsx'
import { PEOPLE } from './people-words.ts'

/** After an import many wait for their first password: all of this page at once, and nobody who has one already. */
export function ChooseNew({
  people,
  chosen,
  onChoose,
}: {
  people: readonly PersonView[]
  chosen: readonly string[]
  onChoose: (ids: readonly string[], yes: boolean) => void
}) {
  const words = useWords(PEOPLE)
  const waiting = people.filter(({ account }) => account?.state === 'no-password' && !account.disabled)
  const ids = waiting.map(({ id }) => id)
  if (ids.length === 0) return words.name
  const ticked = ids.filter((id) => chosen.includes(id))
  return (
    <Checkbox
      checked={ticked.length === ids.length}
      indeterminate={ticked.length > 0 && ticked.length < ids.length}
      onChange={(event) => onChoose(ids, event.target.checked)}
      title={words.chooseNew(ids.length)}
      aria-label={words.chooseNew(ids.length)}
    >
      {words.name}
    </Checkbox>
  )
}
