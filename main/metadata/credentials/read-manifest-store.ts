import { SuperBox } from '@trustnxt/c2pa-ts/jumbf'
import { ManifestStore } from '@trustnxt/c2pa-ts/manifest'

/** The manifests in these JUMBF bytes. Throws where the library cannot read them. */
export function readManifestStore(store: Uint8Array): ManifestStore {
  const box = SuperBox.fromBuffer(new Uint8Array(store))
  keepBytes(box)
  return ManifestStore.read(box)
}

// The library hashes what it would itself write for a box; JSON written in another style would fail. The bytes in the file are what was signed.
function keepBytes(box: SuperBox): void {
  const bytes = box.rawContent
  if (bytes !== undefined) box.toBuffer = () => bytes
  for (const content of box.contentBoxes) if (content instanceof SuperBox) keepBytes(content)
}
