import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dragZoom, panByKey, placeZoomed, wholePicture } from '../../../renderer/ui/zoom.ts'

const middle = { ...wholePicture, on: true }

describe('a picture at 100 %', () => {
  test.each([
    ['larger than its room shows its middle', { width: 2400, height: 1600 }, middle, { left: -700, top: -400 }],
    [
      'shows the corner it is asked for, and no ground beside it',
      { width: 2400, height: 1600 },
      { on: true, x: 1, y: 0 },
      { left: -1400, top: 0 }
    ],
    [
      'smaller than its room stands in the middle',
      { width: 400, height: 300 },
      { on: true, x: 1, y: 1 },
      { left: 300, top: 250 }
    ]
  ])('%s', (_, picture, zoom, place) => {
    expect(placeZoomed(picture, { width: 1000, height: 800 }, zoom)).toEqual(place)
  })

  test('follows the hand as far as its edge, and comes back at once', () => {
    const picture = { width: 2400, height: 1600 }
    const room = { width: 1000, height: 800 }
    const dragged = dragZoom(middle, picture, room, { x: 100, y: -50 })
    expect(placeZoomed(picture, room, dragged)).toEqual({ left: -600, top: -450 })
    const far = dragZoom(middle, picture, room, { x: 9000, y: 0 })
    expect(placeZoomed(picture, room, far).left).toBe(0)
    expect(placeZoomed(picture, room, dragZoom(far, picture, room, { x: -10, y: 0 })).left).toBe(-10)
  })

  test('never shows ground beside a picture that fills its room', () => {
    const side = fc.integer({ min: 1, max: 9000 })
    const part = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(side, side, side, side, part, part, (width, height, roomWidth, roomHeight, x, y) => {
        const { left, top } = placeZoomed(
          { width, height },
          { width: roomWidth, height: roomHeight },
          { on: true, x, y }
        )
        if (width >= roomWidth) expect(left <= 0 && left + width >= roomWidth).toBe(true)
        if (height >= roomHeight) expect(top <= 0 && top + height >= roomHeight).toBe(true)
      })
    )
  })

  test('is moved by Shift and an arrow, which else belongs to the list', () => {
    expect(panByKey(middle, { key: 'ArrowRight', shiftKey: true })).toEqual({ on: true, x: 0.625, y: 0.5 })
    expect(panByKey({ on: true, x: 0, y: 0 }, { key: 'ArrowUp', shiftKey: true })).toEqual({ on: true, x: 0, y: 0 })
    expect(panByKey(middle, { key: 'ArrowRight', shiftKey: false })).toBeNull()
    expect(panByKey(wholePicture, { key: 'ArrowRight', shiftKey: true })).toBeNull()
  })
})
