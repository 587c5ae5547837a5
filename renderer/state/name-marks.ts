import { phrase } from '../messages/phrase.ts'
import { nameClass } from '../ui/name-class.ts'
import type { Marks } from './marks-slice.ts'

/** What marks did, for a toast: "Colour class 3, Superior, on 14 photos". */
export function nameMarks({ colourClass, stars, tagged }: Partial<Marks>, photos: number): string {
  if (colourClass === 0) return phrase('state.class-off', { count: photos })
  if (colourClass !== undefined)
    return phrase('state.class-on', { class: colourClass, name: nameClass(colourClass), count: photos })
  if (stars !== undefined) return phrase('state.stars-on', { stars, count: photos })
  return phrase(tagged === true ? 'state.tag-on' : 'state.tag-off', { count: photos })
}
