import { drawShapes } from '../draw-shapes.ts'
import { drawTerrace } from '../draw-terrace.ts'
import { add, light, mix, readHex, step } from '../linear-colour.ts'
import type { Painting } from '../painting.ts'
import { shadePixels } from '../painting.ts'
import type { SeededNoise } from '../seeded-noise.ts'
import { createNoise } from '../seeded-noise.ts'

const horizon = 0.47
const mud = readHex('#6f6250')

/** A street of brick houses under brown flood water in grey light, a rescue boat between the rows. */
export async function paintFloodedStreet(painting: Painting): Promise<void> {
  const noise = createNoise(2026)
  await shadePixels(painting, (u, v) => {
    const cloud = noise.cloud(u * 1.8 + 3, v * 4, 6)
    return mix([0.32, 0.35, 0.4], [0.86, 0.87, 0.88], step(0.25, 0.72, cloud + v * 0.25))
  })
  await drawShapes(painting, drawTerrace(createNoise(5), 'mirrored'), { blur: 2.2 })
  await shadePixels(painting, (u, v, was) => (v < horizon + 0.03 ? was : addWater(noise, was, u, v)))
  await drawShapes(painting, drawTerrace(createNoise(5), 'standing'), { blur: 0.7 })
  await shadePixels(painting, (u, v, was) => {
    const grain = v < horizon + 0.2 ? 0.78 + 0.44 * noise.cloud(u * 120, v * 160, 3) : 1
    const far = Math.exp(-(((u - 0.75) / 0.17) ** 2) - ((v - horizon) / 0.12) ** 2)
    return mix(light(was, grain), [0.66, 0.68, 0.7], far * 0.7)
  })
  await drawShapes(painting, drawBoat(), { blur: 0.9, light: 0.85 })
}

function addWater(noise: SeededNoise, was: readonly [number, number, number], u: number, v: number) {
  const near = v - horizon
  const wave = noise.cloud(u * (2.5 + 0.5 / near), 2.6 / near, 5)
  const look = light(mud, 0.55 + 0.5 * wave)
  const open = mix(light(was, 0.62), look, 0.4 + 0.45 * step(0.35, 0.65, wave) * step(0.03, 0.25, near))
  return add(open, [0.5, 0.52, 0.55], step(0.66, 0.82, wave) * 0.14)
}

function drawBoat(): string {
  const person = (x: number, coat: string, head: string) =>
    `<g transform="translate(${x} 662)"><path d="M-17 10 Q-20 -34 -9 -40 L9 -40 Q20 -34 17 10 Z" fill="${coat}"/><path d="M4 -38 Q20 -34 17 10 L6 10 Z" fill="#000" opacity="0.25"/><path d="M-17 -12 H17" stroke="#d8d8c8" stroke-width="3"/><ellipse cx="0" cy="-50" rx="8.5" ry="10.5" fill="#a97f68"/><path d="M-10 -51 Q-9 -64 0 -64 Q9 -64 10 -51 Z" fill="${head}"/></g>`
  return `<ellipse cx="668" cy="718" rx="172" ry="16" fill="#1d1a16" opacity="0.55"/>
    <path d="M430 664 Q420 640 446 648 L470 672 L850 672 Q880 662 902 640 Q912 640 906 662 Q890 704 846 712 L510 712 Q446 704 430 664 Z" fill="#b5341f"/>
    <path d="M436 672 Q470 690 520 692 L846 690 Q884 684 902 660 Q894 704 846 712 L510 712 Q446 704 436 672 Z" fill="#571409"/>
    <path d="M452 660 L850 660 Q880 654 900 640" stroke="#d9d4c8" stroke-width="5" fill="none"/>
    ${person(540, '#d0a416', '#c9cdd0')}${person(610, '#2b3948', '#3a2a20')}${person(676, '#6c2433', '#b9b2a8')}${person(770, '#d0a416', '#c9cdd0')}
    <path d="M786 640 L858 742" stroke="#3a2c1d" stroke-width="5"/>`
}
