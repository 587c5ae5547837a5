import type { Amendment } from '../../../../shared/contract/notice.ts'
import { addHead } from './add-head.ts'
import { addMark } from './add-mark.ts'
import { addReference } from './add-reference.ts'
import type { PolicyRequest, PolicyValue } from './policy-request.ts'

/**
 * The amendments of one photo with those of the desk's style: a head on the caption, a line in Instructions, and IIM's own mark. None for a photo
 * that nothing else is changed in.
 *
 * What the style asks of a field that is amended already goes into that amendment. The others are exact only where all of the photo's are: a
 * mark must not say that something was corrected while that waits for a person.
 */
export function addPolicies(request: PolicyRequest): readonly Amendment[] {
  const { settings, amendments } = request
  const [first] = amendments
  if (first === undefined) return amendments
  const values = [
    ...(settings.correctionHead === 'add' ? addHead(request) : []),
    ...(settings.correctionMark === 'none' ? [] : addMark(request)),
    ...(settings.correctionMark === 'instructions-and-action' ? addReference(request) : [])
  ]
  const isExact = amendments.every(({ state }) => state === 'exact')
  const merged = amendments.map((amendment) => {
    const value = values.find(({ field }) => field === amendment.field)
    return value === undefined ? amendment : { ...amendment, to: value.to }
  })
  const own = values.filter(({ field }) => amendments.every((amendment) => amendment.field !== field))
  return [...merged, ...own.map((value) => describeValue(request, first, value, isExact))]
}

function describeValue(
  { photo }: PolicyRequest,
  first: Amendment,
  { field, to, policy }: PolicyValue,
  isExact: boolean
): Amendment {
  const { photoId, path, fileName, imageKey, revision, match, matchText } = first
  const reading = photo.reading.fields[field]
  return {
    photoId,
    path,
    fileName,
    imageKey,
    revision,
    match,
    matchText,
    field,
    from: reading?.value ?? (Array.isArray(to) ? [] : ''),
    to,
    containers: [...new Set((reading?.copies ?? []).map(({ container }) => container))],
    state: isExact ? 'exact' : 'needs-you',
    why: isExact ? [] : ['It belongs to an edit of this photo that waits for you.'],
    policy
  }
}
