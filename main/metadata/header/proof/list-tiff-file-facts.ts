import { sourceOf } from '../byte-source.ts'
import { requireIim } from '../photoshop/read-photoshop.ts'
import { listIimFacts } from './list-iim-facts.ts'
import { listPhotoshopFacts } from './list-photoshop-facts.ts'
import { listTiffFacts } from './list-tiff-facts.ts'
import { listXmpFacts } from './list-xmp-facts.ts'
import { WholeFacts } from './whole-facts.ts'

const xmp = 0x02bc
const iim = 0x83bb
const photoshop = 0x8649

/** Everything a TIFF says and holds: every entry of every directory, picture data by its hash, XMP, IIM and Photoshop's resources taken apart. */
export function listTiffFileFacts(file: Buffer): WholeFacts {
  const facts = new WholeFacts()
  listTiffFacts(facts, sourceOf(file), (directory, id, bytes) => {
    if (directory !== 'IFD0') return false
    if (id === xmp) {
      facts.add('packet', { part: 'xmp', group: 'XMP', name: 'packet', value: 'present' })
      listXmpFacts(facts, bytes())
    } else if (id === iim) {
      facts.add('block', { part: 'iim', group: 'IPTC', name: 'block', value: 'present' })
      listIimFacts(facts, requireIim(bytes()))
    } else if (id === photoshop) listPhotoshopFacts(facts, bytes())
    else return false
    return true
  })
  return facts
}
