/** The namespaces behind the prefixes of the field table. Sources: XMP specification part 2, IPTC Photo Metadata Standard 2025.1, PLUS 1.2. */
const xmpNamespaces: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  xmpNote: 'http://ns.adobe.com/xmp/note/',
  exif: 'http://ns.adobe.com/exif/1.0/',
  tiff: 'http://ns.adobe.com/tiff/1.0/',
  photomech: 'http://ns.camerabits.com/photomechanic/1.0/',
  photomechanic: 'http://ns.camerabits.com/photomechanic/1.0/',
  getty: 'http://xmp.gettyimages.com/gift/1.0/',
  GettyImagesGIFT: 'http://xmp.gettyimages.com/gift/1.0/',
  prism: 'http://prismstandard.org/namespaces/basic/2.0/',
  lr: 'http://ns.adobe.com/lightroom/1.0/',
  stRef: 'http://ns.adobe.com/xap/1.0/sType/ResourceRef#'
}

/** The namespace of a prefix of the field table; throws where the table names one that is not listed here. */
export function findNamespace(prefix: string): string {
  const uri = xmpNamespaces[prefix]
  if (uri === undefined) throw new Error(`The header reader knows no namespace for the prefix ${prefix}`)
  return uri
}
