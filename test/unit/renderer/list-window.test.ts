import { describe, expect, test } from 'vitest'
import { findHeldIndex, holdPage, pageSize, pagesBetween } from '../../../renderer/state/list-window.ts'
import type { PhotoPage } from '../../../renderer/state/photos-slice.ts'
import { photoIdSchema } from '../../../shared/contract/identifiers.ts'
import { photoDetailOf } from './photo-detail-of.ts'

const page = (id: string): PhotoPage => ({
  photos: [photoDetailOf(1, {}, { id: photoIdSchema.parse(id) })],
  freshness: 0
})

describe('the window on a long list', () => {
  test('asks for the pages that hold the frames on show', () => {
    expect(pagesBetween(0, pageSize - 1)).toEqual([0])
    expect(pagesBetween(pageSize - 1, pageSize)).toEqual([0, 1])
    expect(pagesBetween(-5, 3)).toEqual([0])
  })

  test('holds a bounded number of pages, the nearest ones', () => {
    let pages: ReadonlyMap<number, PhotoPage> = new Map()
    for (let number = 0; number < 500; number += 1) pages = holdPage(pages, number, page(`p${number}`))
    expect(pages.size).toBe(40)
    expect(pages.has(499)).toBe(true)
    expect(pages.has(460)).toBe(true)
    expect(pages.has(0)).toBe(false)
  })

  test('finds a photo again wherever its page moved', () => {
    const pages = new Map([
      [3, page('a')],
      [7, page('b')]
    ])
    expect(findHeldIndex(pages, photoIdSchema.parse('b'))).toBe(7 * pageSize)
    expect(findHeldIndex(pages, photoIdSchema.parse('c'))).toBeUndefined()
  })
})
