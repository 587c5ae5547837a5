import type { Amendment, Proposal } from '../../shared/contract/notice.ts'
import { labelField } from './label-field.ts'
import { markDiff } from './mark-diff.ts'

const states: Readonly<Record<Amendment['state'], string>> = {
  exact: 'exact',
  'needs-you': 'needs you',
  conflict: 'conflict'
}

const sureness: Readonly<Record<Amendment['match'], string>> = {
  'carries-notice': 'sure',
  'picture-id': 'sure',
  'same-job': 'sure',
  'image-hash': 'sure',
  look: 'likely',
  'byline-date': 'not sure',
  text: 'not sure'
}

/**
 * The lines that tell a proposal: the edits a notice asks for, photo by photo with how sure it is meant, as word diffs, each with why it waits;
 * then the other photos found, and how far the looks had got.
 */
export function layOutProposal(proposal: Proposal): readonly string[] {
  const { amendments, alreadyCorrect, photosSearched, matched, waitsFor } = proposal
  const lines = waitsFor === null ? [] : [waitsFor]
  for (const [path, edits] of Map.groupBy(amendments, (amendment) => amendment.path)) {
    const [first] = edits
    lines.push('')
    if (first !== undefined) lines.push(`${path}  (${tellMatch(first)})`)
    for (const { field, from, to, state, why } of edits) {
      lines.push(`  ${states[state].padEnd(11)}${labelField(field)}: ${markDiff(from, to)}`)
      for (const reason of why) lines.push(`             ${reason}`)
    }
  }
  const amended = new Set(amendments.map(({ photoId }) => photoId))
  const others = matched.filter(({ photoId }) => !amended.has(photoId))
  if (others.length > 0) lines.push('')
  for (const one of others)
    lines.push(`${one.path}  (${tellMatch(one)}${one.locked ? ', locked' : ''})  nothing to change`)
  const count = (state: Amendment['state']) => amendments.filter((one) => one.state === state).length
  lines.push('')
  if (waitsFor === null)
    lines.push(
      `${count('exact')} exact · ${count('needs-you')} need you · ${count('conflict')} in conflict · ${alreadyCorrect.length} already right · ${photosSearched} photos searched`
    )
  lines.push(tellLooks(proposal))
  return lines
}

function tellMatch({ match, matchText, notMeant }: Pick<Amendment, 'match' | 'matchText' | 'notMeant'>): string {
  const out = notMeant === undefined ? '' : `; not meant, by ${notMeant.by}`
  return `${sureness[match]}: ${matchText}${out}`
}

// What was not compared yet may be found later.
function tellLooks({ looks: { made, pictures } }: Proposal): string {
  const percent = pictures === 0 ? 100 : Math.floor((100 * made) / pictures)
  return `look: ${percent} % checked${made < pictures ? `, ${pictures - made} of ${pictures} pictures to come` : ''}`
}
