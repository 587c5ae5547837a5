import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import { makeCertificate } from '../credentials/make-certificates.ts'
import { signPhoto } from '../credentials/sign-photo.ts'
import { findSample, listSamples } from '../metadata/sample-files.ts'
import { drawPicture, writeOutside } from '../services/make-photo.ts'

/** A whole photo that mutations start from. */
export interface MutationSource {
  readonly name: string
  readonly bytes: Buffer
}

// Larger samples tell no more, and each mutation of one is written and read.
const mostSampleBytes = 48 * 1024
// Text formats, and a camera note that ExifTool takes seconds for, whole or not.
const notMutated = /\.(?:xmp|md|svg|pdf|eps)$|Google\.jpg$/i

const words = [
  '-XMP-dc:Title=Übung',
  '-XMP-dc:Subject=a',
  '-XMP-dc:Subject=b',
  '-XMP-iptcExt:LocationShownCity=Zürich',
  '-IFD0:Artist=Ann',
  '-IFD0:ImageDescription=Übung',
  '-ExifIFD:DateTimeOriginal=2026:05:12 05:48:31'
]
const iim = [
  '-codedcharacterset=utf8',
  '-IPTC:Caption-Abstract=Übung',
  '-IPTC:Keywords=a',
  '-IPTC:Keywords=b',
  '-IPTC:By-line=Ann',
  '-IPTCDigest=new'
]

/** How many of the sources, the first ones, are of our own; the others lie beside the project, or not. */
export const ownCount = 6

/** Whole photos of our own, with metadata in every container they can have, one of them signed; and the small sample photos where they are there. */
export async function makeSources(folder: string): Promise<readonly MutationSource[]> {
  const at = (name: string): string => join(folder, name)
  for (const format of ['jpeg', 'tiff', 'png'] as const)
    await drawPicture(at(`own.${format}`), { format, width: 24, height: 16 })
  for (const format of ['webp', 'avif'] as const)
    await sharp({ create: { width: 24, height: 16, channels: 3, background: '#36648b' } }).toFile(at(`own.${format}`))
  for (const name of ['own.jpeg', 'own.tiff']) await writeOutside(at(name), ...words, ...iim)
  for (const name of ['own.png', 'own.webp', 'own.avif']) await writeOutside(at(name), ...words)
  await drawPicture(at('signed.jpeg'), { width: 24, height: 16 })
  await writeOutside(at('signed.jpeg'), ...words, ...iim)
  const root = await makeCertificate({ name: 'Root' })
  await signPhoto(at('signed.jpeg'), { signer: await makeCertificate({ name: 'Signer', issuer: root }) })
  const own = ['own.jpeg', 'own.tiff', 'own.png', 'own.webp', 'own.avif', 'signed.jpeg'].map(at)
  const paths = [...own, ...(await findSmallSamples())]
  return Promise.all(paths.map(async (path) => ({ name: basename(path), bytes: await readFile(path) })))
}

async function findSmallSamples(): Promise<readonly string[]> {
  const paths = listSamples()
    .filter((name) => !notMutated.test(name))
    .map(findSample)
  const sizes = await Promise.all(paths.map((path) => stat(path)))
  return paths.filter((_, index) => (sizes[index]?.size ?? 0) <= mostSampleBytes)
}
