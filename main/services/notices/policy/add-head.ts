import type { FieldValue } from '../../../../shared/fields/field-value.ts'
import { isLanguagesValue } from '../../../../shared/fields/field-value.ts'
import { parseNotice } from '../../../../shared/notice/parse-notice.ts'
import type { PolicyRequest, PolicyValue } from './policy-request.ts'
import { valueAfter } from './value-after.ts'

const head = 'CORRECTION - '

/** The caption with a head that says it was corrected, where it has none. An empty caption stays so. */
export function addHead(request: PolicyRequest): readonly PolicyValue[] {
  const caption = valueAfter(request, 'caption')
  const to = caption === undefined ? null : putHead(caption)
  return to === null ? [] : [{ field: 'caption', to, policy: 'Desk style: corrected captions begin with CORRECTION' }]
}

function putHead(caption: FieldValue): FieldValue | null {
  if (typeof caption === 'string') return needsHead(caption) ? head + caption : null
  if (!isLanguagesValue(caption)) return null
  // Other languages have heads of their own; only the one that is shown is known.
  const shown = caption['x-default']
  return shown !== undefined && needsHead(shown) ? { ...caption, 'x-default': head + shown } : null
}

function needsHead(text: string): boolean {
  return text.trim() !== '' && parseNotice(text, { field: 'caption' }).head === null
}
