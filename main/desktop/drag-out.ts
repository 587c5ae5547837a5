import { ORPCError } from '@orpc/client'
import type { NativeImage, WebContents } from 'electron'
import { nativeImage } from 'electron'
import { z } from 'zod'
import { deskFailureSchema } from '../../shared/contract/desk-error.ts'
import { photoIdSchema } from '../../shared/contract/identifiers.ts'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import type { DragAnswer } from '../../shared/rpc/host-bridge.ts'
import { answerPicture } from '../host/answer-picture.ts'

const idsSchema = z.array(photoIdSchema).min(1)

// What a hand drags is small enough to see where it goes.
const iconPixels = 96

/**
 * Lets a person who holds the mouse drag photos out of the window into another program: the page names photos, the engine says which of their files
 * may go. Gives what was not handed out and why. A button let go before the engine answered begins nothing.
 */
export async function dragOut(contents: WebContents, client: DeskClient, asked: unknown): Promise<DragAnswer> {
  const photoIds = idsSchema.parse(asked)
  let held = true
  const watch = (_event: Electron.Event, { type }: Electron.InputEvent): void => {
    if (type === 'mouseUp') held = false
  }
  contents.on('input-event', watch)
  try {
    const { photos, refused } = await client.files.handOut({ photoIds })
    const files = photos.flatMap(({ paths }) => paths)
    const [file] = files
    const [photo] = photos
    if (photo !== undefined && file !== undefined) {
      const icon = await drawIcon(client, photo.imageKey)
      if (held && !contents.isDestroyed()) contents.startDrag({ file, files, icon })
    }
    return { handed: photos.length, refused: refused.map(({ message }) => message) }
  } catch (error) {
    return { handed: 0, refused: [wordsOf(error)] }
  } finally {
    if (!contents.isDestroyed()) contents.off('input-event', watch)
  }
}

// The system wants a picture under the pointer: that of the first photo, or a grey one where it has none.
async function drawIcon(client: DeskClient, key: string): Promise<NativeImage> {
  const { body } = await answerPicture(client, 'thumb', key)
  const thumb = body === undefined ? nativeImage.createEmpty() : nativeImage.createFromBuffer(Buffer.from(body))
  if (!thumb.isEmpty()) return thumb.resize({ width: iconPixels })
  return nativeImage.createFromBitmap(Buffer.alloc(iconPixels * iconPixels * 4, 0x80), {
    width: iconPixels,
    height: iconPixels
  })
}

function wordsOf(error: unknown): string {
  const failure = error instanceof ORPCError ? deskFailureSchema.safeParse(error.data).data : undefined
  if (failure === undefined) throw error
  return failure.message
}
