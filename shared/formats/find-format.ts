import type { PhotoFormat } from './photo-formats.ts'
import { photoFormats } from './photo-formats.ts'

const byFormat = new Map(photoFormats.map((format) => [format.format, format]))

/** What the desk does with a format, named as ExifTool names it. A picture of a format without a name here is edited through a sidecar. */
export function findFormat(format: string): PhotoFormat {
  return byFormat.get(format) ?? { format, label: format, extensions: [], write: 'sidecar', iim: 'never' }
}

/** The format a file name's ending stands for, "photo.NEF"; undefined for an ending no photo has. Only the bytes tell for sure. */
export function findFormatByName(fileName: string): PhotoFormat | undefined {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase()
  return extension === undefined ? undefined : photoFormats.find(({ extensions }) => extensions.includes(extension))
}
