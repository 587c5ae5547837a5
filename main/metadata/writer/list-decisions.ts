import type { WriteDecisions } from '../../../shared/contract/write-decisions.ts'
import type { WritePolicy } from '../../services/ports/metadata-writer.ts'
import type { NamedFile } from './count-other-names.ts'
import { countOtherNames } from './count-other-names.ts'
import type { WritePlan } from './plan-write.ts'

/**
 * What is decided for a write beside its values: what IIM gets cut, and other names the file is parted from. `plan` null for exact bytes.
 *
 * Throws DeskError `hard-linked` where the policy refuses to part a file from its other names.
 */
export async function listDecisions(
  file: NamedFile,
  plan: Pick<WritePlan, 'cut'> | null,
  policy: WritePolicy
): Promise<WriteDecisions> {
  const otherNames = await countOtherNames(file, policy)
  const cut = plan?.cut ?? []
  return {
    ...(cut.length > 0 && policy.cutIim !== null ? { cutIim: { fields: [...cut], by: policy.cutIim } } : {}),
    ...(otherNames > 0 ? { otherNames } : {})
  }
}
