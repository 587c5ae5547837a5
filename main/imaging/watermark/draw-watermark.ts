import type { OverlayOptions } from 'sharp'
import sharp from 'sharp'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { Watermark } from '../../../shared/contract/watermark.ts'
import { drawText } from '../draw-text.ts'
import { openSharp } from '../open-sharp.ts'

interface Box {
  readonly width: number
  readonly height: number
}

/** A watermark for a picture of this size, in pixels, as sharp lays it over. Throws DeskError `bad-input` for a PNG that cannot be read. */
export async function drawWatermark(watermark: Watermark, picture: Box): Promise<OverlayOptions> {
  const box = {
    width: Math.max(1, Math.round((picture.width * watermark.width) / 100)),
    height: Math.max(1, Math.round(picture.height * 0.9))
  }
  const { mark, opacity, position } = watermark
  const whole = mark.by === 'text' ? await drawWords(mark.text, box) : await drawPng(mark.png, box)
  const veil = sharp({
    create: { width: 1, height: 1, channels: 4, background: { r: 0, g: 0, b: 0, alpha: opacity / 100 } }
  })
  const { data: input, info } = await sharp(whole)
    .composite([{ input: await veil.png().toBuffer(), tile: true, blend: 'dest-in' }])
    .png()
    .toBuffer({ resolveWithObject: true })
  return { input, ...place(position, info, picture) }
}

// A space of a fiftieth of the short side is left to the edges.
function place(position: Watermark['position'], { width, height }: Box, picture: Box) {
  const edge = Math.round(Math.min(picture.width, picture.height) / 50)
  const right = Math.max(0, picture.width - width - edge)
  const bottom = Math.max(0, picture.height - height - edge)
  if (position === 'centre')
    return {
      left: Math.max(0, Math.round((picture.width - width) / 2)),
      top: Math.max(0, Math.round((picture.height - height) / 2))
    }
  return {
    left: position.endsWith('right') ? right : Math.min(edge, right),
    top: position.startsWith('bottom') ? bottom : Math.min(edge, bottom)
  }
}

const sizingDpi = 72

// White on a soft shadow is read on any picture.
async function drawWords(text: string, box: Box): Promise<Buffer> {
  const draw = (colour: string, dpi: number) => drawText({ text, font: 'sans bold', colour, dpi })
  const trial = await sharp(await draw('#fff', sizingDpi)).metadata()
  const room = Math.min(box.width / trial.width, box.height / trial.height)
  const dpi = Math.max(1, Math.floor(sizingDpi * room * 0.94))
  const [white, black] = await Promise.all([draw('#fff', dpi), draw('#000', dpi)])
  const { height } = await sharp(white).metadata()
  const spread = Math.max(1, Math.round(height / 12))
  const around = {
    top: spread,
    bottom: spread,
    left: spread,
    right: spread,
    background: { r: 0, g: 0, b: 0, alpha: 0 }
  }
  const shadow = await sharp(black).extend(around).png().toBuffer()
  const layers = await sharp(shadow)
    .blur(Math.max(0.5, spread / 2))
    .composite([{ input: white, left: spread, top: spread }])
    .png()
    .toBuffer()
  return await fitInside(layers, box)
}

async function drawPng(base64: string, box: Box): Promise<Buffer> {
  try {
    return await fitInside(Buffer.from(base64, 'base64'), box)
  } catch (error) {
    throw new DeskError(
      'bad-input',
      'The watermark of this preset is no PNG that can be read. Nothing was exported with it. Choose another file in the preset.',
      { cause: error }
    )
  }
}

async function fitInside(bytes: Buffer, { width, height }: Box): Promise<Buffer> {
  const picture = await openSharp(bytes, 'export')
  return await picture.resize({ width, height, fit: 'inside' }).ensureAlpha().toColourspace('srgb').png().toBuffer()
}
