import { Doubt } from '../doubt.ts'

const xmpKeyword = 'XML:com.adobe.xmp'
// Texts no field is read from. Others may be: titles, authors, whole blocks of EXIF or IIM as ImageMagick writes them.
const plain = /^(?:Software|Comment|Creation Time|Disclaimer|Warning|date:(?:create|modify|timestamp))$/i

/** The XMP packet a text chunk holds, or null where it holds nothing the desk reads. Throws Doubt for texts that may be fields. */
export function readTextChunk(type: 'iTXt' | 'tEXt' | 'zTXt', bytes: Buffer): Buffer | null {
  const end = bytes.indexOf(0)
  const keyword = bytes.toString('latin1', 0, end < 0 ? bytes.length : end)
  if (plain.test(keyword)) return null
  if (keyword !== xmpKeyword || type !== 'iTXt')
    throw new Doubt('unknown-block', `The text ${JSON.stringify(keyword.slice(0, 40))}`)
  // After the keyword: no compression, no language, no translated keyword. Source: PNG specification, 11.3.3.4.
  const start = end + 5
  if (bytes.length < start || bytes.subarray(end + 1, start).some((byte) => byte !== 0)) {
    throw new Doubt('layout', 'The XMP stands in a compressed or translated text')
  }
  return bytes.subarray(start)
}
