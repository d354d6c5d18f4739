import { POSITION_LABELS } from '../../../../contract/people-labels.ts'
import { useLanguage } from '../../../kit/language.tsx'

/** Positions in the reader's language. */
export function usePositionWords(): Record<keyof typeof POSITION_LABELS, string> {
  const { language } = useLanguage()
  return Object.fromEntries(
    Object.entries(POSITION_LABELS).map(([position, label]) => [position, label[language]]),
  ) as Record<keyof typeof POSITION_LABELS, string>
}
