import type { ReportScope } from '../../../shared/contract/desk-report.ts'
import type { DeskParts } from '../desk-parts.ts'
import { getPhoto } from '../photos/get-photo.ts'

/** What a report is about, in words: "a.jpg, AFP, by Ana, 2017-05-04 to 2017-05-31"; "the whole desk" without a scope. */
export async function describeScope(desk: Pick<DeskParts, 'store'>, scope: ReportScope): Promise<string> {
  const { photoId, notice, by, agency, from, to } = scope
  const day = (at: string) => at.slice(0, 'yyyy-mm-dd'.length)
  const parts = [
    ...(photoId === undefined ? [] : [(await getPhoto(desk, photoId)).fileName]),
    ...(notice === undefined ? [] : [`notice ${notice}`]),
    ...(agency === undefined ? [] : [agency]),
    ...(by === undefined ? [] : [`by ${by}`]),
    ...(from === undefined && to === undefined
      ? []
      : [`${from ? day(from) : 'the beginning'} to ${to ? day(to) : 'now'}`])
  ]
  return parts.length === 0 ? 'the whole desk' : parts.join(', ')
}
