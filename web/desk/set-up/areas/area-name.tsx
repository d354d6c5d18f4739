import { useLanguage, type Language } from '../../../kit/language.tsx'

/** What an area is called in the reader's language. */
export function areaNameIn(area: { name: string; nameEn: string }, language: Language): string {
  return language === 'en' ? area.nameEn : area.name
}

/** The name of an area; in English with the Chinese one beside it, as it stands on signs and in documents. */
export function AreaName({ area }: { area: { name: string; nameEn: string } }) {
  const { language } = useLanguage()
  const shown = areaNameIn(area, language)
  return (
    <>
      {shown} {shown !== area.name && <small>{area.name}</small>}
    </>
  )
}
