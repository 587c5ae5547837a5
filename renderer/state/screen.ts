import type { NoticeNumber, PhotoId } from '../../shared/contract/identifiers.ts'

/** The groups of notices in the rail. */
export type NoticeGroup = 'kills' | 'needYou' | 'valuesUnknown' | 'applied'

/** What fills the window. */
export type Screen =
  | { readonly name: 'sheet' }
  | { readonly name: 'info'; readonly photoId: PhotoId }
  | { readonly name: 'notices'; readonly group: NoticeGroup }
  | { readonly name: 'notice'; readonly notice: NoticeNumber; readonly photoId?: PhotoId }
  | { readonly name: 'history'; readonly photoId: PhotoId }
  | { readonly name: 'settings' }
