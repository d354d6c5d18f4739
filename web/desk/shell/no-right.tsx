import { EmptyState } from '../../kit/empty-state.tsx'
import { useWords } from '../../kit/language.tsx'
import { SHELL } from './words.ts'

/** A page that no appointment of the reader opens. */
export function NoRight() {
  const words = useWords(SHELL)
  return <EmptyState title={words.noRight}>{words.noRightWay}</EmptyState>
}
