import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useLayoutEffect, useSyncExternalStore, type ReactNode } from 'react'
import { useRefetchOn } from '../../data/refetch-on.ts'
import { useLanguage } from '../../kit/language.tsx'
import { deskTheme } from '../../kit/theme.ts'

const night = window.matchMedia('(prefers-color-scheme: dark)')

function listen(changed: () => void): () => void {
  night.addEventListener('change', changed)
  return () => night.removeEventListener('change', changed)
}

/** Light or dark as the machine is set, in the language chosen. */
export function DeskTheme({ children }: { children: ReactNode }) {
  const dark = useSyncExternalStore(listen, () => night.matches)
  const { language } = useLanguage()
  useRefetchOn(language)
  // On the whole page: what floats (menus, pickers, dialogs) stands outside the desk's own element.
  useLayoutEffect(() => {
    document.documentElement.classList.toggle('night', dark)
  }, [dark])
  return (
    <ConfigProvider
      theme={deskTheme(dark, language)}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      <App className="desk">{children}</App>
    </ConfigProvider>
  )
}
