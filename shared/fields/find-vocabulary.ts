import { colourClasses } from './vocabularies/colour-classes.ts'
import { countryCodes } from './vocabularies/country-codes.ts'
import { digitalSourceTypes } from './vocabularies/digital-source-types.ts'
import {
  dataMiningCodes,
  minorModelAgeCodes,
  modelReleaseCodes,
  propertyReleaseCodes,
  telephoneTypes
} from './vocabularies/plus-codes.ts'
import { sceneCodes, subjectCodes } from './vocabularies/scene-codes.ts'
import {
  actionAdvisedCodes,
  altitudeReferences,
  editorialUpdateCodes,
  imageOrientationCodes,
  objectCycleCodes,
  regionShapes,
  regionUnits,
  urgencyCodes
} from './vocabularies/wire-codes.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { VocabularyName } from './vocabulary-name.ts'

const vocabularies: Readonly<Record<VocabularyName, Vocabulary>> = {
  country: countryCodes,
  scene: sceneCodes,
  subject: subjectCodes,
  urgency: urgencyCodes,
  'action-advised': actionAdvisedCodes,
  'editorial-update': editorialUpdateCodes,
  'object-cycle': objectCycleCodes,
  'image-orientation': imageOrientationCodes,
  'digital-source-type': digitalSourceTypes,
  'data-mining': dataMiningCodes,
  'model-release': modelReleaseCodes,
  'property-release': propertyReleaseCodes,
  'minor-model-age': minorModelAgeCodes,
  'telephone-type': telephoneTypes,
  'region-shape': regionShapes,
  'region-unit': regionUnits,
  'altitude-reference': altitudeReferences,
  'colour-class': colourClasses
}

/** The code list behind a name: its terms to choose from, and its rule in words. */
export function findVocabulary(name: VocabularyName): Vocabulary {
  return vocabularies[name]
}

/** True where a value is in the list, or of the form the list allows besides. */
export function isInVocabulary(name: VocabularyName, text: string): boolean {
  const { terms, form } = vocabularies[name]
  return terms.some(({ code }) => code === text) || form?.test(text) === true
}

/** What a code means, or undefined where the list does not have it. */
export function findTermLabel(name: VocabularyName, code: string): string | undefined {
  return vocabularies[name].terms.find((term) => term.code === code)?.label
}

/** A code as the list stores it, where it was given with or without the list's address; any other text as it is. */
export function toVocabularyCode(name: VocabularyName, text: string): string {
  const { address } = vocabularies[name]
  if (address === undefined) return text
  const bare = text.startsWith(address.text) ? text.slice(address.text.length) : text
  const code = address.stored ? `${address.text}${bare}` : bare
  return isInVocabulary(name, code) ? code : text
}
