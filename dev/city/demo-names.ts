import { mix } from '../simulator/chance.ts'

/** Common surnames; with 某 behind them they name nobody. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'

/** A name that is plainly made up: 演示·王某. The same words give the same name. */
export function demoName(...about: string[]): string {
  return `演示·${SURNAMES[mix('name', ...about) % SURNAMES.length] ?? '王'}某`
}

/** A surname for an invented resident: 王先生, 李女士. */
export function residentName(at: number): string {
  return `${SURNAMES[at % SURNAMES.length] ?? '王'}${at % 2 === 0 ? '先生' : '女士'}`
}
