import type { ByteSource } from '../byte-source.ts'

// By the last 64 bytes of a file in hexadecimal. Source: ExifTool 13.59, IdentifyTrailer.
const trailers: readonly { readonly name: string; readonly form: RegExp }[] = [
  { name: 'AFCP', form: /415853(?:21|2a).{16}$/ },
  { name: 'FotoStation', form: /a1b2c3d4$/ },
  { name: 'Photo Mechanic', form: /636269706362626c$/ },
  { name: 'Canon', form: /^43414e4f4e204f5054494f4e414c204441544100/ },
  { name: 'MIE', form: /7e0004007a6d69657e0000(?:06.{8}(?:10|18)04|0a.{16}(?:10|18)08)$/ },
  { name: 'Samsung', form: /0000(?:5144494f4253|53454654)$/ },
  { name: 'Insta360', form: /3864623432643639346363633431383739306564666634333966653032366266$/ },
  { name: 'Nikon', form: /0{12}2f4e494b4f4e20415050$/ },
  { name: 'Vivo', form: /f{8}1b2a39485766758493a2b1$/ },
  { name: 'OnePlus', form: /6a787273.{6}00$/ }
]

/** The program whose own block ends the file, after the picture, or null. Such blocks may hold captions. */
export function findTrailer(source: ByteSource): string | null {
  const length = Math.min(64, source.size)
  const end = source.read(source.size - length, length).toString('hex')
  return trailers.find(({ form }) => form.test(end))?.name ?? null
}
