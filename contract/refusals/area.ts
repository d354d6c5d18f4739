import { text, type RefusalText } from './refusal-text.ts'

/** Areas and their boundaries. */
export const AREA_REFUSALS = {
  'area.no-city': text(
    503,
    '这里还没有开通，请过些天再来。有急事请直接找社区。',
    'This is not open yet. Please come back in a few days; for anything urgent, turn to your community.',
  ),
  'area.code-invalid': text(
    400,
    '区划代码[ {area} ]不对：应为 12 位数字（尾部的 0 可以省略），网格再加 3 位。请核对后重填。',
    'The area code[ {area}] is wrong: 12 digits (zeros at its end may be left out), 3 more for a grid. Please check it.',
  ),
  'area.not-a-city': text(
    400,
    '区划代码[ {area} ]不是市的代码：市的代码从第 5 位起都是 0。请核对后重填。',
    'The code[ {area}] is not that of a city: after four digits a city has zeros only. Please check it.',
  ),
  'area.code-taken': text(
    409,
    '代码[ {area} ]已被另一个区域使用。请换一个。',
    'The code[ {area}] belongs to another area. Please use another.',
  ),
  'area.second-city': text(
    409,
    '这里已经有一个城市了，不能再加[ {area} ]。请核对代码。',
    'There is a city here already;[ {area}] cannot be another. Please check the code.',
  ),
  'area.code-twice': text(
    400,
    '代码[ {area} ]出现了两次。每个区域只能有一行。',
    'The code[ {area}] stands twice. Each area may have one row only.',
  ),
  'area.name-required': text(
    400,
    '请填写区域[ {area} ]的名称。',
    'Please give the name of the area[ {area}].',
  ),
  'area.level-unknown': text(
    400,
    '区域级别只能是市、县（区）、街道（乡镇）、社区（村）或网格。',
    'The level must be city, county, street, community or grid.',
  ),
  'area.level-changed': text(
    409,
    '区域[ {area} ]的级别不能改。请停用它，另建一个。',
    'The level of the area[ {area}] cannot change. Close it and open another.',
  ),
  'area.parent-unknown': text(
    400,
    '区域[ {area} ]的上级[ {parent} ]不存在。请先建立上级区域。',
    'The upper area[ {parent}] of[ {area}] does not exist. Create it first.',
  ),
  'area.parent-too-low': text(
    400,
    '区域[ {area} ]的上级必须比它高。请改选上级区域。',
    'The upper area of[ {area}] must be of a higher level. Please choose another.',
  ),
  'area.parent-changed': text(
    409,
    '区域[ {area} ]不能改到另一个上级之下。请停用它，另建一个。',
    'The area[ {area}] cannot move to another upper area. Close it and open another.',
  ),
  'area.in-a-circle': text(
    400,
    '区域[ {area} ]成了自己的上级。请核对上级代码。',
    'The area[ {area}] would be above itself. Please check the upper codes.',
  ),
  'area.has-active-children': text(
    409,
    '它下面还有在用的区域。请先停用下级区域。',
    'Areas below it are still in use. Close them first.',
  ),
  'area.boundary-invalid': text(
    400,
    '边界图形不对[:{reason}]。请重新画成一个不交叉的闭合面。',
    'The boundary is not valid[: {reason}]. Please draw it again as one closed shape that does not cross itself.',
    {
      reason: {
        'too-few-points': { zh: '点太少，至少要三个角', en: 'it has too few points; three corners at least' },
        'too-many-points': { zh: '点太多，请简化', en: 'it has too many points; please simplify it' },
        'not-closed': { zh: '没有闭合', en: 'it is not closed' },
        'off-the-earth': { zh: '经纬度超出范围', en: 'its coordinates are out of range' },
        'no-area': { zh: '没有面积', en: 'it has no area' },
        'crosses-itself': { zh: '边界自己交叉', en: 'it crosses itself' },
        'outside-parent': { zh: '不在上级区域之内', en: 'it lies outside the upper area' },
      },
    },
  ),
} satisfies Record<string, RefusalText>
