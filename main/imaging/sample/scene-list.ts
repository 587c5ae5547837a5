import type { SamplePicture } from '../../services/ports/sample-parts.ts'
import type { Development } from './develop-painting.ts'
import type { Painting } from './painting.ts'
import { paintCanyon } from './scenes/canyon.ts'
import { paintFloodedStreet } from './scenes/flooded-street.ts'
import { paintFootball } from './scenes/football.ts'
import { paintHarbour } from './scenes/harbour.ts'
import { paintIceCap } from './scenes/ice-cap.ts'
import { paintMarket } from './scenes/market.ts'
import { paintMountainRoad } from './scenes/mountain-road.ts'
import { paintOutwashPlain } from './scenes/outwash-plain.ts'
import { paintProtest } from './scenes/protest.ts'
import { paintSigning } from './scenes/signing.ts'
import { paintSteamer } from './scenes/steamer.ts'
import { paintStorm } from './scenes/storm.ts'
import { paintWaterfall } from './scenes/waterfall.ts'

/** One picture of the sample desk: the size it is painted at, its long side when done (both in pixels), and how it is developed. */
export interface Scene {
  readonly paint: (painting: Painting) => Promise<void>
  readonly width: number
  readonly height: number
  readonly longSide: number
  readonly development: Development
}

const scene = (
  paint: Scene['paint'],
  size: readonly [number, number],
  development: Development = {},
  longSide = 2400
): Scene => ({
  paint,
  width: size[0],
  height: size[1],
  longSide,
  development
})

/** Every picture of the sample desk. Painted at less than half size: no camera is sharp to the pixel, and the paint dries sooner. */
export const scenes: Readonly<Record<SamplePicture, Scene>> = {
  canyon: scene(paintCanyon, [960, 640], { saturation: 0.86, contrast: 1.06 }),
  'outwash-plain': scene(paintOutwashPlain, [960, 640], { saturation: 0.8, contrast: 1.12 }),
  waterfall: scene(paintWaterfall, [600, 900], { saturation: 0.85, contrast: 1.08 }),
  'ice-cap': scene(paintIceCap, [1125, 400], { saturation: 0.82 }, 2700),
  signing: scene(paintSigning, [960, 640], { saturation: 0.74, grain: 8 }),
  harbour: scene(paintHarbour, [960, 640], { saturation: 0.88, grain: 7 }),
  protest: scene(paintProtest, [960, 640], { grain: 10, saturation: 0.9 }),
  football: scene(paintFootball, [960, 640], { saturation: 0.85, grain: 8 }),
  'flooded-street': scene(paintFloodedStreet, [960, 640], { saturation: 0.75 }),
  'mountain-road': scene(paintMountainRoad, [960, 640], { saturation: 0.85, vignette: 0.18 }),
  market: scene(paintMarket, [600, 857], { saturation: 0.88, grain: 7 }),
  steamer: scene(paintSteamer, [880, 660], { saturation: 0.5, grain: 14, vignette: 0.3 }, 1800),
  storm: scene(paintStorm, [800, 800], { saturation: 0.9, vignette: 0, grain: 1 }, 1400)
}
