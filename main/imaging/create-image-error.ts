import { basename } from 'node:path'
import { DeskError } from '../../shared/contract/desk-error.ts'

const wording = {
  'not-found': ['not-found', 'is not there. Nothing was changed. Check whether it was moved.'],
  unreadable: ['unreadable', 'may not be read by this account. Nothing was changed. Ask for the right to read it.'],
  'is-directory': ['is-directory', 'is a folder, not a photo. Nothing was changed. Name a photo.'],
  'empty-file': ['empty-file', 'is empty: it has no bytes. Nothing was changed. Ask the sender for it again.'],
  undecoded: [
    'not-an-image',
    'cannot be shown: its format is not one Erratum decodes, and it carries no preview. The file is as it was and its fields can still be read.'
  ],
  damaged: [
    'damaged-file',
    'is damaged: its picture ends early or is broken. The file is as it was. Ask the sender for it again.'
  ],
  'too-large': [
    'not-an-image',
    'has more pixels than Erratum decodes (500 million). The file is as it was. Use a smaller version.'
  ]
} as const

/** Why no picture could be made of a file. */
export type ImageFault = keyof typeof wording

/** The failure of a picture, in the one wording its fault has. */
export function createImageError(fault: ImageFault, path: string, cause?: unknown): DeskError {
  const [code, words] = wording[fault]
  return new DeskError(code, `${basename(path)} ${words}`, { path, cause })
}
