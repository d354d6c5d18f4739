import { theme as antd, type ThemeConfig } from 'antd'

/** Colour carries meaning or is absent: one accent, and four state colours that always come with a word. */
export const COLOURS = {
  accent: '#0e6b7b',
  waiting: '#5a6673',
  inHand: '#0e6b7b',
  late: '#b93a1f',
  done: '#2f7a3d',
} as const

const CHINESE = '"PingFang SC", "HarmonyOS Sans SC", MiSans, "Microsoft YaHei", "Noto Sans CJK SC"'
const LATIN = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial'

/** In English Latin letters come first: a Chinese font draws quotation marks and apostrophes a full square wide. */
const FONTS = {
  zh: `${CHINESE}, system-ui, sans-serif`,
  en: `${LATIN}, ${CHINESE}, sans-serif`,
} as const

/** antd's tokens in the desk's calm, dense voice; light or dark. */
export function deskTheme(dark: boolean, language: keyof typeof FONTS): ThemeConfig {
  return {
    algorithm: dark
      ? [antd.darkAlgorithm, antd.compactAlgorithm]
      : [antd.defaultAlgorithm, antd.compactAlgorithm],
    token: {
      colorPrimary: dark ? '#2a8c9c' : COLOURS.accent,
      colorError: dark ? '#d9634b' : COLOURS.late,
      colorSuccess: dark ? '#62b072' : COLOURS.done,
      colorInfo: dark ? '#2a8c9c' : COLOURS.accent,
      colorLink: dark ? '#5cbccb' : COLOURS.accent,
      borderRadius: 4,
      fontFamily: FONTS[language],
      // The compact algorithm takes two off: 14 px on the screen.
      fontSize: 16,
      controlHeight: 32,
      wireframe: false,
      // What opens is there at once: nothing grows under a hand that is quicker, and an old machine need not draw it.
      motion: false,
      boxShadow: 'none',
      // antd's own grey is too faint to read.
      colorTextPlaceholder: dark ? '#8f9496' : '#6b7074',
      colorTextDescription: dark ? '#a2a6a8' : '#62666a',
      ...(dark
        ? {
            colorBgLayout: '#24292c',
            colorBgContainer: '#16191b',
            colorBgElevated: '#1d2123',
            colorText: '#e6e4df',
          }
        : {
            colorBgLayout: '#f7f6f3',
            colorBorderSecondary: '#e8e5df',
            colorText: '#23282b',
            // Of so dark an accent antd makes a grey that looks out of use.
            colorInfoBg: '#e6f0f1',
            colorInfoBorder: '#b8d2d6',
          }),
    },
    components: {
      Table: { cellFontSize: 13, headerBg: 'transparent', cellPaddingBlock: 8 },
      // Flat, as everything else.
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      // What is chosen has to stand out at night as well.
      Segmented: dark ? { itemSelectedBg: '#3f474b', trackBg: '#24292c' } : {},
      Layout: { headerBg: 'transparent', siderBg: 'transparent' },
    },
  }
}
