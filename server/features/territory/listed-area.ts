import type { AreaCode } from '../../../domain/kernel/ids.ts'
import type { Area } from '../../../domain/territory/area.ts'
import type { Geometry } from '../../../domain/territory/polygon.ts'

/** Where the name of an area is written, and from where it is measured what is nearest. WGS84 degrees. */
export interface Centre {
  lng: number
  lat: number
  /** Made up for the demo. */
  demo: boolean
}

/** An area as this process holds it. */
export interface ListedArea extends Area {
  officialName: string
  /** Syllables with blanks between. */
  pinyin: string
  initials: string
  active: boolean
  centre?: Centre
}

/** An area that comes from outside; its place in the tree is worked out when it is taken over. */
export interface NewArea {
  code: AreaCode
  parent: AreaCode | null
  level: Area['level']
  officialName: string
  centre?: Centre
}

/** A boundary that comes from outside. */
export interface NewBoundary {
  area: AreaCode
  geometry: Geometry
  demo: boolean
  /** Who or what it comes from, in words. */
  source: string
}

/** A whole city's territory. */
export interface Divisions {
  areas: NewArea[]
  boundaries: NewBoundary[]
}
