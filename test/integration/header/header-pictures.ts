import { runExifTool } from '../metadata/run-exiftool.ts'
import { findSample, listSamples } from '../metadata/sample-files.ts'
import type { TemporaryFolder } from '../metadata/temporary-folder.ts'
import { drawPicture } from '../services/make-photo.ts'

/** The kinds of file the header reader knows. */
export const headerKinds = /\.(?:jpe?g|tiff?|png|webp|xmp)$/i

// What the samples do not have, and a checkout without them tests with: blanks at the ends, lists, languages, structures.
const ownTags: readonly (readonly string[])[] = [
  ['-IPTC:Caption-Abstract=A wire caption', '-IPTC:Keywords=one', '-IPTC:Keywords=two', '-IPTC:City=Astana'],
  [
    '-XMP-dc:Description-x-default=Émile',
    '-XMP-dc:Description-fr-CA=Le sommet',
    '-XMP-dc:Subject=one',
    '-XMP-dc:Subject=two'
  ],
  [
    '-IFD0:ImageDescription=In EXIF ',
    '-IFD0:Artist=Ada Quill; Bo Reed ',
    '-ExifIFD:DateTimeOriginal=2031:03:04 10:00:51'
  ],
  [
    '-XMP-iptcExt:LocationShown=[{City=Astana,LocationName=Palace,LocationId=[a,b]},{City=Almaty}]',
    '-XMP-plus:DataMining=Allowed'
  ]
]

/** Full paths of every picture the differential test reads: the samples where they are there, and our own. */
export async function listHeaderPictures(folder: TemporaryFolder): Promise<readonly string[]> {
  const photos: string[] = []
  for (const [index, tags] of ownTags.entries()) {
    const photo = await drawPicture(folder.at(`own-${index}.jpg`))
    runExifTool('-q', '-overwrite_original', ...tags, photo)
    photos.push(photo)
  }
  return [...listSamples().map(findSample), ...photos]
}
