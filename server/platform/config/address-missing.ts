import type { Config } from './config.ts'

/** Lines for the terminal where nobody has named the address at which residents reach this house: messages need it. */
export function addressMissing({ publicUrl }: Pick<Config, 'publicUrl'>): string[] {
  if (publicUrl !== undefined) return []
  return [
    '未设置 SHUOSHI_PUBLIC_URL：短信不带链接，只写网站名和查询码',
    'SHUOSHI_PUBLIC_URL is not set: messages carry no link, only the name of the site and the code',
  ]
}
