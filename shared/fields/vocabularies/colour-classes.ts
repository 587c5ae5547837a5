import type { Vocabulary } from '../vocabulary.ts'
import { listTerms } from '../vocabulary.ts'

/** Photo Mechanic's colour classes; each name is what xmp:Label says for it, where Bridge reads it. */
export const colourClasses: Vocabulary = {
  name: 'colour-class',
  label: 'Colour classes',
  terms: listTerms([
    ['0', 'None'],
    ['1', 'Winner'],
    ['2', 'Winner Alt'],
    ['3', 'Superior'],
    ['4', 'Superior Alt'],
    ['5', 'Typical'],
    ['6', 'Typical Alt'],
    ['7', 'Extras'],
    ['8', 'Trash']
  ]),
  rule: 'is one digit, 0 (none) to 8'
}
