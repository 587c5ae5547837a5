import { copyFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { encodeIim } from '../../main/metadata/iim/encode-iim.ts'
import { makeCertificate } from '../integration/credentials/make-certificates.ts'
import { signPhoto } from '../integration/credentials/sign-photo.ts'
import { dataset } from '../integration/metadata/make-iim-photo.ts'
import { writeOutside } from '../integration/services/make-photo.ts'

/** A photo whose IIM does not say its character set, and whose bytes make words in several. */
export const undeclared = 'CTK_20260512_0004.jpg'

/** A photo with content credentials by a signer the desk does not know. */
export const signed = 'NWP_20260512_0031.jpg'

/** What the undeclared photo says; read in another code page than `windows-1250` it says something else. */
export const czechCity = 'Dvořák'

/** "Dvořák" in windows-1250: as good a word in windows-1252. */
const czechBytes = Buffer.from('44766ff8e16b', 'hex')

/** Puts two more photos among a desk's sample photos, which must be there: one of doubtful text, one that is signed. */
export async function addOddPhotos(desk: string): Promise<void> {
  const at = (name: string): string => join(desk, 'samples', name)
  await copyFile(at('RC2QK1B7N4VE.jpg'), at(undeclared))
  const block = join(desk, 'undeclared.iim')
  const words = Buffer.from('Lights on the square in the evening.')
  await writeFile(block, encodeIim([dataset(5, Buffer.from('VODOPAD')), dataset(90, czechBytes), dataset(120, words)]))
  await writeOutside(at(undeclared), '-all=', `-IPTC<=${block}`)
  await rm(block)
  await copyFile(at('RC2PT7A0HDXQ.jpg'), at(signed))
  const root = await makeCertificate({ name: 'Northwire Pictures Root' })
  const signer = await makeCertificate({ name: 'Northwire Pictures', issuer: root })
  await signPhoto(at(signed), { signer })
}
