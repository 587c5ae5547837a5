import type { NoticeFileItem } from '../services/ports/notice-files.ts'
import type { DecodedBytes } from './decode-bytes.ts'
import type { FilePart, PartReading } from './file-part.ts'
import { leaveOut } from './file-part.ts'
import { parseXml } from './parse-xml.ts'
import { readNewsml1 } from './read-newsml-1.ts'
import { readNewsmlG2 } from './read-newsml-g2.ts'
import { readNitf } from './read-nitf.ts'
import { readRitzau } from './read-ritzau.ts'
import type { XmlNode } from './xml-node.ts'

const readers: ReadonlyMap<string, (root: XmlNode) => NoticeFileItem[]> = new Map([
  ['newsMessage', readNewsmlG2],
  ['newsItem', readNewsmlG2],
  ['packageItem', readNewsmlG2],
  ['NewsML', readNewsml1],
  ['nitf', readNitf],
  ['RBNews', readRitzau]
])

/** The items of an XML file of a news format; other XML is left out. */
export function readXml(file: FilePart, { text, guessed }: DecodedBytes): PartReading {
  const xml = parseXml(text)
  if ('why' in xml) return leaveOut(file, xml.why)
  const read = readers.get(xml.root.name)
  if (read === undefined)
    return leaveOut(file, `is XML of a kind Erratum does not know (<${xml.root.name.slice(0, 60)}>)`)
  const items = read(xml.root)
  if (items.length === 0) return leaveOut(file, `holds no news item (<${xml.root.name}>)`)
  const part = (item: NoticeFileItem): string => [file.part, item.part].filter((one) => one !== '').join(', ')
  return { items: items.map((item) => ({ ...item, part: part(item), guessedCharset: guessed })), leftOut: [] }
}
