import { useCity } from '../../data/city.ts'
import { useWords } from '../../kit/language.tsx'
import { SHELL } from './words.ts'

/** Says on every page of a demo city that it is one. */
export function DemoBanner() {
  const words = useWords(SHELL)
  const city = useCity()
  return city.data?.demo ? (
    <aside className="demo-banner" aria-label={words.demoLabel}>
      {words.demo}
    </aside>
  ) : null
}
