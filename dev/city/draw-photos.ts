import sharp from 'sharp'
import { isRefusal } from '../../domain/kernel/refusal.ts'
import { storePhoto } from '../../server/platform/files/file-store.ts'
import { redrawPhoto } from '../../server/platform/files/images.ts'
import type { Platform } from '../../server/platform/platform.ts'

interface Scene {
  sky: string
  ground: string
  thing: string
}

/** Drawn, so that no real place, person or number plate is ever shown. */
const SCENES: readonly Scene[] = [
  {
    sky: '#c9d9e6',
    ground: '#8d8f92',
    thing:
      '<ellipse cx="330" cy="360" rx="120" ry="38" fill="#54565a"/><ellipse cx="320" cy="356" rx="78" ry="22" fill="#3d3f43"/>',
  },
  {
    sky: '#2f3a52',
    ground: '#3b3f47',
    thing:
      '<rect x="312" y="120" width="12" height="250" fill="#777d88"/><path d="M318 120 h90 v12 h-90z" fill="#777d88"/><circle cx="408" cy="136" r="14" fill="#59606d"/>',
  },
  {
    sky: '#d9e3ea',
    ground: '#a9a79c',
    thing:
      '<rect x="230" y="230" width="90" height="140" rx="8" fill="#5c7a5a"/><rect x="340" y="230" width="90" height="140" rx="8" fill="#6d7f8f"/><path d="M210 372 q60 -60 110 -6 q70 -50 130 6z" fill="#8b7f6a"/>',
  },
  {
    sky: '#cfd8dd',
    ground: '#9aa0a0',
    thing:
      '<rect x="150" y="90" width="340" height="290" fill="#c8b9a4"/><path d="M260 150 q20 80 -10 190 q60 -30 90 20 q-10 -120 20 -210z" fill="#9d8c76" opacity="0.7"/>',
  },
  {
    sky: '#d3e2d3',
    ground: '#8fa07f',
    thing:
      '<rect x="308" y="220" width="26" height="150" fill="#7a6450"/><circle cx="320" cy="190" r="84" fill="#6f8f5f"/><path d="M330 260 l130 70" stroke="#7a6450" stroke-width="12"/>',
  },
  {
    sky: '#dfe5ea',
    ground: '#b5b8ba',
    thing:
      '<rect x="180" y="270" width="130" height="70" rx="16" fill="#8a98a8"/><circle cx="210" cy="345" r="20" fill="#444"/><circle cx="282" cy="345" r="20" fill="#444"/><rect x="350" y="280" width="130" height="62" rx="16" fill="#a08a8a"/><circle cx="380" cy="346" r="20" fill="#444"/><circle cx="452" cy="346" r="20" fill="#444"/>',
  },
]

const DRAWINGS = ['VipsForeignLoadSvg']

/** Draws a handful of neutral pictures and keeps them. @returns their ids; every photo of the demo is one of them. */
export async function drawPhotos({ pool, now }: Platform): Promise<string[]> {
  const ids: string[] = []
  for (const scene of SCENES) {
    const photo = await redrawPhoto(await paint(scene))
    if (isRefusal(photo)) throw new Error(`a drawn photo was refused: ${photo.code}`)
    ids.push(await storePhoto(pool, photo, now()))
  }
  return ids
}

/** The house opens no drawings; its own ones it may, for this moment. */
async function paint(scene: Scene): Promise<Buffer> {
  sharp.unblock({ operation: DRAWINGS })
  try {
    return await sharp(Buffer.from(svgOf(scene)))
      .jpeg({ quality: 70 })
      .toBuffer()
  } finally {
    sharp.block({ operation: DRAWINGS })
  }
}

/** The label is a shape, not text: the machine may have no Chinese font. */
function svgOf({ sky, ground, thing }: Scene): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">
<rect width="640" height="480" fill="${sky}"/><rect y="300" width="640" height="180" fill="${ground}"/>${thing}
<rect x="16" y="16" width="150" height="34" rx="6" fill="#ffffff" opacity="0.85"/>
<text x="91" y="39" font-family="sans-serif" font-size="17" text-anchor="middle" fill="#333">演示 DEMO</text></svg>`
}
