import { declarePart } from '../field-part.ts'

/** The parts of a location. Source: IPTC Extension 1.9, Location. The GPS parts are of the exif namespace. */
export const locationParts = [
  declarePart(
    ['sublocation', 'Sublocation', 'Iptc4xmpExt:Sublocation', 'text'],
    'The place within the city, or the landmark.'
  ),
  declarePart(['city', 'City', 'Iptc4xmpExt:City', 'text'], 'The city or village.'),
  declarePart(['provinceState', 'Province or state', 'Iptc4xmpExt:ProvinceState', 'text'], 'The province or state.'),
  declarePart(['countryName', 'Country name', 'Iptc4xmpExt:CountryName', 'text'], 'The country, by name.'),
  declarePart(
    ['countryCode', 'Country code', 'Iptc4xmpExt:CountryCode', 'choice'],
    'The country as a code of three letters (ISO 3166-1).',
    { vocabulary: 'country' }
  ),
  declarePart(['worldRegion', 'World region', 'Iptc4xmpExt:WorldRegion', 'text'], 'The part of the world.'),
  declarePart(
    ['locationName', 'Location name', 'Iptc4xmpExt:LocationName', 'languages'],
    'The full name of the place.'
  ),
  declarePart(['locationId', 'Location id', 'Iptc4xmpExt:LocationId', 'list'], 'URIs that identify the place.', {
    order: 'bag'
  }),
  declarePart(['identifier', 'Identifier', 'xmp:Identifier', 'list'], 'Identifiers as video programs write them.', {
    order: 'bag'
  }),
  declarePart(
    ['gpsLatitude', 'GPS latitude', 'exif:GPSLatitude', 'number'],
    'Degrees north, negative for south, as a decimal number.'
  ),
  declarePart(
    ['gpsLongitude', 'GPS longitude', 'exif:GPSLongitude', 'number'],
    'Degrees east, negative for west, as a decimal number.'
  ),
  declarePart(['gpsAltitude', 'GPS altitude', 'exif:GPSAltitude', 'number'], 'Metres from sea level.'),
  declarePart(
    ['gpsAltitudeRef', 'GPS altitude reference', 'exif:GPSAltitudeRef', 'choice'],
    '0 above sea level, 1 below.',
    { vocabulary: 'altitude-reference' }
  )
]
