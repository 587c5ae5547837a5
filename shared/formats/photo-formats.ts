/** What the desk does with one format of photo. */
export interface PhotoFormat {
  /** ExifTool's name of it, told from the bytes: "JPEG", "NEF". */
  readonly format: string
  /** What people call it. */
  readonly label: string
  /** Endings of file names, in lower case. A folder is searched for these; documents that only may hold a picture are opened by name. */
  readonly extensions: readonly string[]
  /** Where an edit goes: into the photo itself, or into an XMP sidecar beside it. `nowhere`: it is no photo of its own. */
  readonly write: 'file' | 'sidecar' | 'nowhere'
  /**
   * IIM in it: `usual` is made where there is none, `unusual` is edited where another program put it but never made, `never` cannot be.
   * In a format that is not written, IIM is read and stays as it is.
   */
  readonly iim: 'usual' | 'unusual' | 'never'
}

const inFile = (format: string, label: string, extensions: string, iim: PhotoFormat['iim']): PhotoFormat => ({
  format,
  label,
  extensions: extensions.split(' '),
  write: 'file',
  iim
})

const beside = (format: string, label: string, extensions: string): PhotoFormat => ({
  format,
  label,
  extensions: extensions === '' ? [] : extensions.split(' '),
  write: 'sidecar',
  iim: 'never'
})

/**
 * Every format the desk knows by name; any other picture ExifTool reads is edited through a sidecar.
 *
 * A format is written in the file only where everything in it that is not metadata can be compared byte for byte before and after. Camera
 * raw is never written, whatever ExifTool could do: it is the negative.
 */
export const photoFormats: readonly PhotoFormat[] = [
  inFile('JPEG', 'JPEG', 'jpg jpeg jpe jfif', 'usual'),
  inFile('TIFF', 'TIFF', 'tif tiff', 'usual'),
  inFile('PSD', 'PSD', 'psd', 'usual'),
  inFile('PSB', 'PSB', 'psb', 'usual'),
  inFile('DNG', 'DNG', 'dng', 'unusual'),
  inFile('JP2', 'JPEG 2000', 'jp2', 'unusual'),
  inFile('JPX', 'JPEG 2000', 'jpx jpf', 'unusual'),
  inFile('PNG', 'PNG', 'png', 'unusual'),
  inFile('APNG', 'PNG', 'apng', 'unusual'),
  inFile('WEBP', 'WebP', 'webp', 'never'),
  inFile('HEIC', 'HEIC', 'heic hif', 'never'),
  inFile('HEIF', 'HEIF', 'heif', 'never'),
  inFile('AVIF', 'AVIF', 'avif', 'never'),
  inFile('JXL', 'JPEG XL', 'jxl', 'never'),
  inFile('GIF', 'GIF', 'gif', 'never'),
  beside('JXL Codestream', 'JPEG XL without container', ''),
  beside('J2C', 'JPEG 2000 without container', 'j2c j2k jpc'),
  beside('BMP', 'BMP', 'bmp dib'),
  beside('SVG', 'SVG', ''),
  beside('BTF', 'BigTIFF', 'btf'),
  beside('EPS', 'EPS', 'eps epsf'),
  beside('PS', 'PostScript', ''),
  beside('AI', 'Illustrator', ''),
  beside('PDF', 'PDF', ''),
  beside('CR2', 'Canon raw', 'cr2'),
  beside('CR3', 'Canon raw', 'cr3'),
  beside('CRW', 'Canon raw', 'crw'),
  beside('NEF', 'Nikon raw', 'nef'),
  beside('NRW', 'Nikon raw', 'nrw'),
  beside('ARW', 'Sony raw', 'arw'),
  beside('SR2', 'Sony raw', 'sr2'),
  beside('SRF', 'Sony raw', 'srf'),
  beside('RAF', 'Fujifilm raw', 'raf'),
  beside('RW2', 'Panasonic raw', 'rw2'),
  beside('RAW', 'Panasonic raw', 'raw'),
  beside('RWL', 'Leica raw', 'rwl'),
  beside('ORF', 'Olympus raw', 'orf'),
  beside('PEF', 'Pentax raw', 'pef'),
  beside('SRW', 'Samsung raw', 'srw'),
  beside('3FR', 'Hasselblad raw', '3fr'),
  beside('FFF', 'Hasselblad raw', 'fff'),
  beside('IIQ', 'Phase One raw', 'iiq'),
  beside('MEF', 'Mamiya raw', 'mef'),
  beside('MOS', 'Leaf raw', 'mos'),
  beside('MRW', 'Minolta raw', 'mrw'),
  beside('ERF', 'Epson raw', 'erf'),
  beside('KDC', 'Kodak raw', 'kdc'),
  beside('DCR', 'Kodak raw', 'dcr'),
  beside('X3F', 'Sigma raw', 'x3f'),
  beside('GPR', 'GoPro raw', 'gpr'),
  { format: 'XMP', label: 'XMP sidecar', extensions: [], write: 'nowhere', iim: 'never' }
]
