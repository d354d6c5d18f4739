import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'

export type Language = 'zh' | 'en'

/** The same keys in both languages; a missing one is a type error. */
export interface Words<Keys> {
  zh: Keys
  en: Keys
}

/** Declares the words of a screen: `en` must have every key of `zh`, and functions the same parameters. */
export function defineWords<const Zh extends object>(zh: Zh, en: NoInfer<Same<Zh>>): Words<Same<Zh>> {
  return { zh: zh as unknown as Same<Zh>, en: en as Same<Zh> }
}

type Same<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => unknown
    ? (...args: A) => string
    : T[K] extends object
      ? Same<T[K]>
      : string
}

interface LanguageChoice {
  language: Language
  choose: (language: Language) => void
}

const Choice = createContext<LanguageChoice>({ language: 'zh', choose: () => {} })

/** Remembers the language in a cookie that the server reads as well, so that refusals come in the same one. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() =>
    /(?:^|; )lang=en/.test(document.cookie) ? 'en' : 'zh',
  )
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const choice = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        document.cookie = `lang=${next}; path=/; max-age=31536000; samesite=lax`
        setLanguage(next)
      },
    }),
    [language],
  )
  return <Choice.Provider value={choice}>{children}</Choice.Provider>
}

export function useLanguage(): LanguageChoice {
  return useContext(Choice)
}

/** The words of a screen in the language chosen. */
export function useWords<Keys>(words: Words<Keys>): Keys {
  return words[useLanguage().language]
}
