import { nameClass } from '../ui/name-class.ts'
import type { Marks } from './marks-slice.ts'

/** What marks did, for a toast: "Colour class 3, Superior, on 14 photos". */
export function nameMarks({ colourClass, stars, tagged }: Partial<Marks>, photos: number): string {
  const on = `on ${photos === 1 ? '1 photo' : `${photos.toLocaleString('en-GB')} photos`}`
  if (colourClass !== undefined)
    return colourClass === 0 ? `No colour class ${on}` : `Colour class ${colourClass}, ${nameClass(colourClass)}, ${on}`
  if (stars !== undefined) return `${stars === 0 ? 'No stars' : stars === 1 ? '1 star' : `${stars} stars`} ${on}`
  return `${tagged === true ? 'Tag' : 'No tag'} ${on}`
}
