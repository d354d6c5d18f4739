import { TreeSelect } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { defineWords, useLanguage, useWords } from './language.tsx'

/** An area as the picker needs it. */
export interface PickedArea {
  code: string
  name: string
  /** Its name by sound, for screens in English. */
  nameEn?: string
  level: string
  /** Where it is, in words. */
  place?: string
  /** How many areas lie directly below. */
  children?: number
}

/** Where the picker gets its areas from; `web/data/areas.ts` has one. */
export interface AreaSource {
  /** The areas directly below, or the city itself. */
  children: (code?: string) => Promise<PickedArea[]>
  search: (words: string) => Promise<PickedArea[]>
  find: (code: string) => Promise<PickedArea | undefined>
}

const WORDS = defineWords(
  { placeholder: '选择区域，或输入名称、拼音首字母', none: '没有找到这个区域' },
  { placeholder: 'Choose an area, or type its name or pinyin', none: 'No such area' },
)

interface Node {
  id: string
  pId: string
  value: string
  title: string
  titleEn: string
  isLeaf: boolean
}

export interface AreaPickerProps {
  source: AreaSource
  value?: string | undefined
  onChange: (code: string | undefined) => void
  id?: string
  placeholder?: string
  allowClear?: boolean
  /** Tree starts below this area, for instance the reader's own. */
  root?: string | undefined
  'aria-label'?: string
}

/** The tree of areas, opened level by level, and a search by name, pinyin or initials. */
export function AreaPicker({ source, value, onChange, root, allowClear = true, ...rest }: AreaPickerProps) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const [tree, setTree] = useState<Node[]>([])
  const [hits, setHits] = useState<Node[]>()
  const asked = useRef(0)

  const add = (areas: PickedArea[], parent: string) =>
    setTree((nodes) => {
      const have = new Set(nodes.map((node) => node.id))
      return [...nodes, ...areas.filter((area) => !have.has(area.code)).map((area) => nodeOf(area, parent))]
    })

  // The chosen area must have a name even before its branch was opened.
  useEffect(() => {
    if (value === undefined || tree.some((node) => node.value === value)) return
    void source.find(value).then((area) => area && add([placed(area)], 'chosen'))
  }, [value, source, tree])

  const open = () => {
    if (tree.some((node) => node.pId === '')) return
    void source.children(root).then((areas) => add(areas, ''))
  }

  const search = (text: string) => {
    const mine = ++asked.current
    if (text.trim() === '') return setHits(undefined)
    void source.search(text.trim()).then((areas) => {
      if (mine === asked.current) {
        setHits(areas.map((area) => ({ ...nodeOf(placed(area), ''), isLeaf: true })))
      }
    })
  }

  return (
    <TreeSelect
      {...rest}
      className="area-picker"
      value={value}
      treeDataSimpleMode
      treeData={(hits ?? tree).map((node) => (language === 'en' ? { ...node, title: node.titleEn } : node))}
      showSearch={{ filterTreeNode: false, onSearch: search }}
      loadData={(node) => source.children(String(node.value)).then((areas) => add(areas, String(node.value)))}
      onOpenChange={(opened: boolean) => opened && open()}
      onChange={(code: string | undefined) => {
        setHits(undefined)
        onChange(code)
      }}
      placeholder={rest.placeholder ?? words.placeholder}
      notFoundContent={words.none}
      allowClear={allowClear}
      popupMatchSelectWidth={320}
    />
  )
}

/** Outside its branch an area is called by where it is. */
function placed({ place, ...area }: PickedArea): PickedArea {
  const name = place ?? area.name
  return { ...area, name, nameEn: name }
}

function nodeOf(area: PickedArea, parent: string): Node {
  return {
    id: area.code,
    pId: parent,
    value: area.code,
    title: area.name,
    titleEn: area.nameEn ?? area.name,
    isLeaf: area.children === 0 || area.level === 'grid',
  }
}
