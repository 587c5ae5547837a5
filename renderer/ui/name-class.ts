import { colourClasses } from '../../shared/fields/vocabularies/colour-classes.ts'

/** Photo Mechanic's name of a colour class: "Superior" for 3. */
export function nameClass(colourClass: number | string): string {
  return colourClasses.terms.find(({ code }) => code === String(colourClass))?.label ?? ''
}
