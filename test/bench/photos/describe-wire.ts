const people = ['Łukasz Woźniak', 'Ana Muñoz', 'Jürgen Groß', 'Chloë Lefèvre', '李娜', 'Søren Ødegård', 'Nikos Παππάς']
const cities = [
  ['Kraków', 'Lesser Poland', 'Poland', 'POL'],
  ['Málaga', 'Andalucía', 'Spain', 'ESP'],
  ['Zürich', 'Zürich', 'Switzerland', 'CHE'],
  ['Besançon', 'Doubs', 'France', 'FRA'],
  ['Reykjavík', 'Höfuðborgarsvæðið', 'Iceland', 'ISL']
] as const
const scenes = ['a signing ceremony', 'the flood barrier', 'a cup match', 'the harbour protest', 'the night market']

/** A caption as wires send them, some 300 to 900 characters, each photo's another. */
function captionWire(index: number): string {
  const person = people[index % people.length]
  const [city, state, country] = cities[index % cities.length] ?? cities[0]
  const scene = scenes[index % scenes.length]
  const detail = `Residents and officials gathered near the old quay – the “${index}th” such meeting this year – as crews worked on. `
  return `${person} (left) arrives at ${scene} in ${city}, ${state}, ${country} on May ${1 + (index % 28)}, 2026. ${detail.repeat(1 + (index % 5))}(Photo by ${person} / Wire Bench)`
}

/** ExifTool's arguments that give one photo the metadata of a wire: IIM in UTF-8 with its digest, XMP and EXIF, all saying the same. */
export function describeWire(index: number): readonly string[] {
  const person = people[index % people.length] ?? ''
  const [city, state, country, code] = cities[index % cities.length] ?? cities[0]
  const caption = captionWire(index)
  const id = `WB${String(index).padStart(7, '0')}`
  const date = `2026:05:${String(1 + (index % 28)).padStart(2, '0')}`
  const clock = `${String(index % 24).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}:31`
  const keywords = ['news', 'water', 'crise', 'Überschwemmung', `topic ${index % 37}`, id]
  const both: readonly (readonly [iim: string, xmp: string, value: string])[] = [
    ['Caption-Abstract', 'XMP-dc:Description-x-default', caption],
    ['Headline', 'XMP-photoshop:Headline', `${city}: ${scenes[index % scenes.length]}`],
    ['ObjectName', 'XMP-dc:Title-x-default', id],
    ['By-line', 'XMP-dc:Creator', person],
    ['By-lineTitle', 'XMP-photoshop:AuthorsPosition', 'Stringer'],
    ['Credit', 'XMP-photoshop:Credit', 'Wire Bench'],
    ['Source', 'XMP-photoshop:Source', 'WB'],
    ['CopyrightNotice', 'XMP-dc:Rights-x-default', `© 2026 ${person}`],
    ['SpecialInstructions', 'XMP-photoshop:Instructions', 'No sales. Mandatory credit.'],
    ['OriginalTransmissionReference', 'XMP-photoshop:TransmissionReference', id],
    ['City', 'XMP-photoshop:City', city],
    ['Province-State', 'XMP-photoshop:State', state],
    ['Country-PrimaryLocationName', 'XMP-photoshop:Country', country],
    ['Country-PrimaryLocationCode', 'XMP-iptcCore:CountryCode', code],
    ['Writer-Editor', 'XMP-photoshop:CaptionWriter', 'wb/xy'],
    ['Category', 'XMP-photoshop:Category', 'I'],
    ['SupplementalCategories', 'XMP-photoshop:SupplementalCategories', 'DIS']
  ]
  return [
    '-IPTC:CodedCharacterSet=UTF8',
    ...both.flatMap(([iim, xmp, value]) => [`-IPTC:${iim}=${value}`, `-${xmp}=${value}`]),
    ...keywords.flatMap((keyword) => [`-IPTC:Keywords=${keyword}`, `-XMP-dc:Subject=${keyword}`]),
    '-IPTC:Urgency#=4',
    '-XMP-photoshop:Urgency#=4',
    `-IPTC:DateCreated=${date}`,
    `-IPTC:TimeCreated=${clock}+00:00`,
    `-XMP-photoshop:DateCreated=${date} ${clock}+00:00`,
    `-IFD0:ImageDescription=${caption}`,
    `-IFD0:Artist=${person}`,
    `-IFD0:Copyright=© 2026 ${person}`,
    '-IFD0:Make=Wire',
    '-IFD0:Model=Bench 1',
    '-IFD0:Orientation#=1',
    `-ExifIFD:DateTimeOriginal=${date} ${clock}`,
    '-ExifIFD:OffsetTimeOriginal=+00:00',
    '-ExifIFD:ISO=800',
    '-ExifIFD:ExposureTime=1/500',
    '-ExifIFD:FNumber=2.8',
    `-XMP-iptcExt:PersonInImage=${person}`,
    '-Photoshop:IPTCDigest=new'
  ]
}
