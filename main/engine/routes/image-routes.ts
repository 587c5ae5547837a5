import { getImage, getKilledImage } from '../../services/photos/get-image.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures that give pictures for screens. */
export function createImageRoutes({ images: contract }: ContractImplementer, { desk, images }: EngineParts) {
  return contract.router({
    get: contract.get.handler(async ({ input }) => {
      const killed = await desk.store.locks.isKilledPicture(input.key)
      const image = killed ? await getKilledImage(desk, images, input.key) : await getImage(desk, images, input)
      return { mime: 'image/jpeg', base64: Buffer.from(image).toString('base64'), killed }
    })
  })
}
