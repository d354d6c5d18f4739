/** What grid officers and departments write while they work, whatever the matter; what depends on it stands in `work/`. */

export const WHISTLE_NOTES: readonly string[] = [
  '请于明日上午九点到现场会商。',
  '情况较急，请有关单位立即到场。',
  '居民聚集反映，请下午三点前报到。',
]

export const URGE_NOTES: readonly string[] = [
  '时限过半，请加快办理。',
  '居民再次来电询问，请尽快回复。',
  '已到期，请说明原因和完成时间。',
  '拖得有些久了，请务必本周内解决。',
]

export const RETURN_REASONS: readonly string[] = [
  '经查不在本单位管辖范围。',
  '按职责清单，此事由别的单位承办。',
  '位置有误，没有找到所说的地方。',
  '属相邻网格，请改派。',
  '需要执法权限，本单位没有此项职权。',
  '同一问题已有案件在办，建议并案。',
  '与产权单位核实过，应由其负责，请转办。',
  '缺少具体楼号，联系不上居民，请补充信息。',
]

/** To a unit of whatever kind, about its share. */
export const ASK_JOINT_NOTES: readonly string[] = [
  '请派人到场，办理属你单位职责的部分。',
  '请与主办单位约定时间，一起去看。',
  '请提供专业意见，并办好属你单位的一项。',
  '涉及几家单位，请按分工配合。',
]
