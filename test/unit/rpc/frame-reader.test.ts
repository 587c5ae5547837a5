import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeFrame, FrameReader } from '../../../main/rpc/frame-reader.ts'

test('frames come out as they went in, however the bytes are cut', () => {
  const frames = fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 10 })
  const cuts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(frames, cuts, (sent, sizes) => {
      const bytes = Buffer.concat(sent.flatMap((frame) => Object.values(encodeFrame(frame))))
      const reader = new FrameReader()
      const received: string[] = []
      for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
        const size = sizes[turn % sizes.length] ?? 1
        const taken = reader.take(bytes.subarray(at, at + size))
        if (taken === 'too-long') throw new Error('refused')
        received.push(...taken)
        at += size
      }
      expect(received).toEqual(sent)
    })
  )
})

test('a stream that begins with no length of ours is refused at once', () => {
  expect(new FrameReader().take(Buffer.from('GET / HTTP/1.1\r\n'))).toBe('too-long')
})
