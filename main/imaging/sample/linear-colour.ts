/** A colour in linear light: red, green, blue; 1 is white, more is brighter than white. */
export type Colour = readonly [red: number, green: number, blue: number]

/** The colour a screen shows for "#rrggbb", in linear light. */
export function readHex(hex: string): Colour {
  const channel = (from: number) => toLinear(Number.parseInt(hex.slice(from, from + 2), 16) / 255)
  return [channel(1), channel(3), channel(5)]
}

/** A channel as stored (0 to 1, sRGB) in linear light. Source: IEC 61966-2-1. */
export function toLinear(stored: number): number {
  return stored <= 0.04045 ? stored / 12.92 : ((stored + 0.055) / 1.055) ** 2.4
}

/** A channel in linear light as stored (0 to 1, sRGB). Source: IEC 61966-2-1. */
export function toStored(linear: number): number {
  return linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055
}

/** The colour between two colours; `share` 0 gives the first, 1 the second. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share, from[2] + (to[2] - from[2]) * share]
}

/** The colour under more or less light. */
export function light(colour: Colour, by: number): Colour {
  return [colour[0] * by, colour[1] * by, colour[2] * by]
}

/** Light added to a colour. */
export function add(colour: Colour, glow: Colour, by = 1): Colour {
  return [colour[0] + glow[0] * by, colour[1] + glow[1] * by, colour[2] + glow[2] * by]
}

/** 0 below `from`, 1 above `to`, smooth between; `from` may be the larger one. */
export function step(from: number, to: number, value: number): number {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return share * share * (3 - 2 * share)
}
