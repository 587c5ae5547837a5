/** Where the camera stands over the land and how it looks: heading in radians (0 looks along +x), the horizon's place in the picture. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly up: number
  readonly heading: number
  /** 0 top of the picture, 1 bottom. */
  readonly horizon: number
  /** Width of the view in units, one unit away. */
  readonly width: number
  readonly far: number
}

// Land just outside the view still throws its shadow into it.
const margin = 60

/** True where a point of the land is in view, or near enough to throw a shadow into it. */
export function isInView({ x: fromX, y: fromY, heading, width }: Camera, x: number, y: number): boolean {
  const ahead = (x - fromX) * Math.cos(heading) + (y - fromY) * Math.sin(heading)
  const aside = (y - fromY) * Math.cos(heading) - (x - fromX) * Math.sin(heading)
  return ahead > -margin && Math.abs(aside) < (ahead * width) / 2 + margin
}
