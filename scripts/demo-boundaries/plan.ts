/**
 * How the three urban districts are laid out before chance takes over: lines (degrees, WGS84) that part the built-up
 * core from the countryside. Both ends of a line are drawn to the nearest point of the ring that it cuts. The
 * cores of 桥东 and 桥西 face each other across the river, which is their real border; that of 宣化 lies at its seat.
 */
export interface Plan {
  county: string
  cuts: Cut[]
  /** Which streets (by code from–to) go into which of the parts left, in the order of the cuts. */
  parts: Part[]
  /** Direction of the main streets, in degrees from east. */
  axis: number
}

interface Cut {
  /** Name of the part to cut; the county itself is `all`. */
  part: string
  line: [number, number][]
  /** Names of the part that holds `mark`, and of the rest. */
  into: [string, string]
  mark: [number, number]
}

interface Part {
  part: string
  from: string
  to: string
  urban: boolean
}

export const PLANS: Plan[] = [
  {
    county: '130702',
    axis: 12,
    cuts: [
      {
        part: 'all',
        line: [
          [114.8822, 40.8285],
          [114.905, 40.8305],
          [114.926, 40.8262],
          [114.9285, 40.802],
          [114.9235, 40.7672],
          [114.898, 40.7628],
          [114.864, 40.763],
        ],
        into: ['core', 'country'],
        mark: [114.9, 40.79],
      },
    ],
    parts: [
      { part: 'core', from: '130702001', to: '130702099', urban: true },
      { part: 'country', from: '130702100', to: '130702999', urban: false },
    ],
  },
  {
    county: '130703',
    axis: 12,
    cuts: [
      {
        part: 'all',
        line: [
          [114.8835, 40.8335],
          [114.866, 40.8362],
          [114.8515, 40.832],
          [114.8505, 40.802],
          [114.847, 40.776],
          [114.873, 40.7735],
        ],
        into: ['core', 'country'],
        mark: [114.866, 40.81],
      },
    ],
    parts: [
      { part: 'core', from: '130703001', to: '130703099', urban: true },
      { part: 'country', from: '130703100', to: '130703999', urban: false },
    ],
  },
  {
    county: '130705',
    axis: 4,
    cuts: [
      {
        part: 'all',
        line: [
          [114.777, 40.642],
          [114.9, 40.63],
          [115.051, 40.612],
          [115.076, 40.6095],
          [115.1015, 40.606],
          [115.17, 40.58],
          [115.222, 40.578],
        ],
        into: ['north', 'south'],
        mark: [115.1, 40.7],
      },
      {
        part: 'north',
        line: [
          [115.051, 40.612],
          [115.0525, 40.6315],
          [115.079, 40.634],
          [115.102, 40.6285],
          [115.1015, 40.606],
        ],
        into: ['north core', 'north country'],
        mark: [115.07, 40.62],
      },
      {
        part: 'south',
        line: [
          [115.051, 40.612],
          [115.049, 40.5935],
          [115.077, 40.5885],
          [115.0995, 40.5905],
          [115.1015, 40.606],
        ],
        into: ['south core', 'south country'],
        mark: [115.07, 40.6],
      },
    ],
    parts: [
      { part: 'north core', from: '130705001', to: '130705004', urban: true },
      { part: 'south core', from: '130705005', to: '130705099', urban: true },
      { part: 'north country', from: '130705100', to: '130705107', urban: false },
      { part: 'south country', from: '130705108', to: '130705999', urban: false },
    ],
  },
]
