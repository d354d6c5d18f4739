import { FUNCTION_LABELS } from '../../../../contract/function-labels.ts'
import { UNIT_KIND_LABELS } from '../../../../contract/people-labels.ts'
import { useLanguage, type Language } from '../../../kit/language.tsx'

/** Kinds of units in the reader's language. */
export function useKindWords(): Record<keyof typeof UNIT_KIND_LABELS, string> {
  const { language } = useLanguage()
  return Object.fromEntries(
    Object.entries(UNIT_KIND_LABELS).map(([kind, label]) => [kind, label[language]]),
  ) as Record<keyof typeof UNIT_KIND_LABELS, string>
}

/** What a department is for, in words; an unknown one as it is. */
export function functionWord(code: string, language: Language): string {
  return (FUNCTION_LABELS as Record<string, { zh: string; en: string }>)[code]?.[language] ?? code
}
