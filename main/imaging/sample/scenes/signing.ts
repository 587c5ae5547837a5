import type { Delegate } from '../draw-delegate.ts'
import { drawDelegate } from '../draw-delegate.ts'
import { drawShapes } from '../draw-shapes.ts'
import { add, light, mix, readHex, step } from '../linear-colour.ts'
import type { Painting } from '../painting.ts'
import { shadePixels } from '../painting.ts'
import { createNoise } from '../seeded-noise.ts'

const delegates: readonly Delegate[] = [
  { x: 285, size: 1.02, suit: '#23262e', tie: '#6d1f2a', hair: '#6f6a66', skin: '#b98a70', turn: 6 },
  { x: 590, size: 0.98, suit: '#2b2d33', tie: '#23406e', hair: '#1c1816', skin: '#a5755a', turn: 2 },
  { x: 905, size: 1.04, suit: '#1b2238', tie: '#3c6a8c', hair: '#171412', skin: '#b8866a', turn: -2 },
  { x: 1215, size: 1, suit: '#2a2624', tie: '#7a5a26', hair: '#a9a6a2', skin: '#c0927a', turn: -5 }
]

/** A signing ceremony: four delegates at a long table under a blue backdrop, flags behind them, papers and microphones before them. */
export async function paintSigning(painting: Painting): Promise<void> {
  const noise = createNoise(54)
  await shadePixels(painting, (u, v) => {
    const fold = 0.72 + 0.36 * noise.cloud(u * 26 + noise.at(v * 2, 4) * 0.6, v * 0.8, 3)
    const lamp = Math.exp(-(((u - 0.75) / 0.75) ** 2) - ((v - 0.12) / 0.42) ** 2)
    return light(mix(readHex('#1d3557'), readHex('#5c83ad'), lamp), fold * (0.5 + 0.75 * lamp))
  })
  await drawShapes(painting, drawBanner(), { blur: 7, light: 0.9 })
  await drawShapes(painting, drawFlags(), { blur: 6, light: 0.85 })
  await drawShapes(painting, delegates.map(drawDelegate).join(''), { blur: 1.9, light: 0.85 })
  await drawShapes(painting, drawTable(), { blur: 1.1 })
  await drawShapes(painting, drawForeground(), { blur: 13 })
  await shadePixels(painting, (u, v, was) => {
    const cloth = v > 0.735 && v < 0.98 ? 0.86 + 0.28 * noise.cloud(u * 40, v * 3, 3) : 1
    const top = 0.92 + 0.16 * noise.cloud(u * 5, v * 5, 4)
    const haze = Math.exp(-((v / 0.5) ** 2)) * 0.035
    return add(light(was, cloth * top * (0.82 + 0.35 * step(1.1, 0.2, v))), [0.9, 0.95, 1], haze)
  })
}

function drawBanner(): string {
  const bars = [520, 428, 476, 300].map(
    (wide, index) =>
      `<rect x="${750 - wide / 2}" y="${86 + index * 42}" width="${wide}" height="${index === 3 ? 10 : 19}" rx="2" fill="#e9eef5" opacity="0.5"/>`
  )
  return `<circle cx="750" cy="46" r="24" fill="none" stroke="#f0d9a0" stroke-width="7" opacity="0.85"/>${bars.join('')}`
}

// Invented colours: these are flags of no country.
function drawFlags(): string {
  const cloths = [
    ['#b9bdc4', '#2d5da8', '#a8332d'],
    ['#3a7d56', '#d8d3c5', '#a33232'],
    ['#2f8fae', '#e3bf4c', '#2f8fae'],
    ['#d9d9d9', '#6fa3d8', '#d9d9d9'],
    ['#8c2f3c', '#dcd6c8', '#2c2c34'],
    ['#3f7f5c', '#d9b75a', '#3f7f5c']
  ]
  return cloths
    .map((cloth, index) => {
      const x = [70, 150, 330, 1130, 1330, 1420][index] ?? 0
      const folds = cloth.map(
        (colour, strip) =>
          `<path d="M${x + strip * 22} 120 q10 200 -4 470 l24 0 q14 -280 2 -470 z" fill="${colour}"/><path d="M${x + 15 + strip * 22} 125 q10 220 -2 460 l7 0 q12 -240 1 -460 z" fill="#000" opacity="0.3"/>`
      )
      return `<rect x="${x - 6}" y="60" width="5" height="640" fill="#c9a24a"/><circle cx="${x - 4}" cy="58" r="9" fill="#d9b45c"/>${folds.join('')}`
    })
    .join('')
}

function drawTable(): string {
  const papers = delegates.map(
    ({ x }) =>
      `<path d="M${x - 62} 742 L${x - 6} 738 L${x - 2} 754 L${x - 66} 758 Z" fill="#efece4"/><path d="M${x + 2} 738 L${x + 58} 742 L${x + 64} 758 L${x + 4} 754 Z" fill="#e3dfd5"/><rect x="${x - 70}" y="776" width="140" height="34" fill="#e8e4da"/><rect x="${x - 50}" y="788" width="100" height="9" fill="#33363c"/>`
  )
  const microphones = delegates.map(
    ({ x }) =>
      `<path d="M${x + 84} 760 Q${x + 96} 700 ${x + 62} 676" stroke="#15161a" stroke-width="4.5" fill="none"/><ellipse cx="${x + 60}" cy="673" rx="9" ry="7" fill="#0e0f12"/><circle cx="${x + 84}" cy="762" r="9" fill="#15161a"/>`
  )
  const bottles = [436, 748, 1062].map(
    (x) =>
      `<path d="M${x - 8} 758 L${x - 8} 706 Q${x - 6} 696 ${x - 3} 692 L${x - 3} 680 L${x + 3} 680 L${x + 3} 692 Q${x + 6} 696 ${x + 8} 706 L${x + 8} 758 Z" fill="#bcd0d6" opacity="0.75"/><rect x="${x - 8}" y="714" width="16" height="22" fill="#e6efe8"/><path d="M${x + 20} 758 L${x + 17} 726 L${x + 37} 726 L${x + 34} 758 Z" fill="#d3dfe4" opacity="0.6"/>`
  )
  return `<path d="M0 734 L1500 734 L1500 776 L0 776 Z" fill="#6b4a31"/><path d="M0 772 L1500 772 L1500 1000 L0 1000 Z" fill="#3d2718"/><path d="M0 734 L1500 734 L1500 739 L0 739 Z" fill="#a17c58"/>${papers.join('')}${bottles.join('')}${microphones.join('')}`
}

function drawForeground(): string {
  const bloom = (x: number, y: number, colour: string) => `<circle cx="${x}" cy="${y}" r="27" fill="${colour}"/>`
  const flowers = Array.from({ length: 26 }, (_, index) =>
    bloom(
      480 + index * 22,
      985 - (index % 3) * 22 - 26 * Math.sin((index / 25) * Math.PI),
      ['#d7cfc3', '#b2433f', '#e2ded6', '#476a37'][index % 4] ?? ''
    )
  )
  return flowers.join('')
}
