import type { Vocabulary } from '../vocabulary.ts'
import { listTerms } from '../vocabulary.ts'

/** IIM 2:10. 0 is reserved and 9 the sender's own: neither is offered, both are let through. */
export const urgencyCodes: Vocabulary = {
  name: 'urgency',
  label: 'Urgency',
  terms: listTerms([
    ['1', 'Most urgent'],
    ['2', '2'],
    ['3', '3'],
    ['4', '4'],
    ['5', 'Normal'],
    ['6', '6'],
    ['7', '7'],
    ['8', 'Least urgent']
  ]),
  form: /^\d$/,
  rule: 'is one digit, 1 (most urgent) to 8'
}

/** IIM 2:42. */
export const actionAdvisedCodes: Vocabulary = {
  name: 'action-advised',
  label: 'Action advised',
  terms: listTerms([
    ['01', 'Kill'],
    ['02', 'Replace'],
    ['03', 'Append'],
    ['04', 'Reference']
  ]),
  form: /^\d{2}$/,
  rule: 'is two digits: 01 kill, 02 replace, 03 append, 04 reference'
}

/** IIM 2:08. */
export const editorialUpdateCodes: Vocabulary = {
  name: 'editorial-update',
  label: 'Editorial update',
  terms: listTerms([['01', 'Additional language']]),
  form: /^\d{2}$/,
  rule: 'is two digits: 01 additional language'
}

/** IIM 2:75. */
export const objectCycleCodes: Vocabulary = {
  name: 'object-cycle',
  label: 'Object cycle',
  terms: listTerms([
    ['a', 'Morning'],
    ['p', 'Evening'],
    ['b', 'Both']
  ]),
  rule: 'is one letter: a morning, p evening, b both'
}

/** IIM 2:131. */
export const imageOrientationCodes: Vocabulary = {
  name: 'image-orientation',
  label: 'Image orientation',
  terms: listTerms([
    ['P', 'Portrait'],
    ['L', 'Landscape'],
    ['S', 'Square']
  ]),
  rule: 'is one capital letter: P portrait, L landscape, S square'
}

/** The shapes of image regions. Source: IPTC Extension 1.9, Region boundary. */
export const regionShapes: Vocabulary = {
  name: 'region-shape',
  label: 'Shapes of image regions',
  terms: listTerms([
    ['rectangle', 'Rectangle'],
    ['circle', 'Circle'],
    ['polygon', 'Polygon']
  ]),
  rule: 'is rectangle, circle or polygon'
}

/** The units of image regions. Source: IPTC Extension 1.9, Region boundary. */
export const regionUnits: Vocabulary = {
  name: 'region-unit',
  label: 'Units of image regions',
  terms: listTerms([
    ['relative', 'Relative'],
    ['pixel', 'Pixels']
  ]),
  rule: 'is relative or pixel'
}

/** Whether an altitude is above or below the sea. Source: Exif 2.32, GPSAltitudeRef. */
export const altitudeReferences: Vocabulary = {
  name: 'altitude-reference',
  label: 'Altitude reference',
  terms: listTerms([
    ['0', 'Above sea level'],
    ['1', 'Below sea level']
  ]),
  rule: 'is 0 above sea level or 1 below'
}
