import fc from 'fast-check'

const words = [
  'Burqa',
  'Burqin',
  'Astana',
  'the',
  'of',
  '(R)',
  'Hossein',
  "Maswadeh's",
  '北京',
  '領導人',
  '2018.',
  'é',
  '🦊',
  ','
]

/** Captions made of few words, so that two of them share some. */
const anyCaption = fc
  .array(fc.constantFrom(...words, ' ', ' ', '\n', '  '), { maxLength: 30 })
  .map((parts) => parts.join(''))

/** Any text at all: captions, and UTF-16 units in any order, lone surrogates among them. */
export const anyText = fc.oneof(
  anyCaption,
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units))
)
