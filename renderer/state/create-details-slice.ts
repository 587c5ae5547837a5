import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { readAsText } from '../../shared/fields/field-value.ts'
import { describeFailure } from './describe-failure.ts'
import type { SliceCreator } from './desk-state.ts'
import type { DetailsSlice, HeldDetail } from './details-slice.ts'

/** Photos held in full at once. */
const heldDetails = 40

/** Photos in full, the last looked at. */
export const createDetailsSlice: SliceCreator<DetailsSlice> = (set, get) => {
  const underWay = new Map<PhotoId, Promise<void>>()

  const read = async (photoId: PhotoId): Promise<HeldDetail> => {
    const { client } = get().engine
    const [detail, revisions] = await Promise.all([
      client.photos.get({ id: photoId }),
      client.history.photo({ photoId })
    ])
    const carries = detail.notices.some((notice) => notice.carries)
    const caption = readAsText(detail.fields.caption?.value)
    const parsed = carries ? await client.notices.parse({ text: caption }) : null
    return { detail, revisions, notice: parsed?.kind === 'none' ? null : parsed }
  }
  const load = async (photoId: PhotoId): Promise<void> => {
    try {
      const held = await read(photoId)
      const others = [...get().details].filter(([id]) => id !== photoId)
      set({ details: new Map([...others.slice(-heldDetails + 1), [photoId, held]]), detailProblem: null })
    } catch (error) {
      set({ detailProblem: { photoId, words: describeFailure(error).words } })
    }
  }
  const reloadDetail = (photoId: PhotoId): Promise<void> => {
    const work = load(photoId).finally(() => {
      if (underWay.get(photoId) === work) underWay.delete(photoId)
    })
    underWay.set(photoId, work)
    return work
  }
  return {
    details: new Map(),
    detailProblem: null,
    loadDetail: (photoId) =>
      get().details.has(photoId) ? Promise.resolve() : (underWay.get(photoId) ?? reloadDetail(photoId)),
    reloadDetail
  }
}
