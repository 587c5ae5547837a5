import { S3ServiceException } from '@aws-sdk/client-s3'
import { nameTaken } from '../parcel-refusals.ts'

/** What is placed, whether over another, and how to tell that what has the name is it. */
export interface Placing {
  readonly who: string
  readonly name: string
  readonly replace: boolean
  readonly isOurs: () => Promise<boolean>
}

/**
 * Does the step that gives an object its name, on the condition that nothing has it yet unless that may be replaced. Throws DeskError `name-taken`,
 * and what the step throws.
 */
export async function placeObject(
  { who, name, replace, isOurs }: Placing,
  step: (condition: { readonly IfNoneMatch?: '*' }) => Promise<unknown>
): Promise<void> {
  try {
    await step(replace ? {} : { IfNoneMatch: '*' })
  } catch (error) {
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
    // A service that knows no conditions says so. That nothing had the name was seen a moment before.
    if (status === 501 && !replace) await step({})
    else if (status !== 412) throw error
    // An attempt whose answer was lost may have come through meanwhile.
    else if (!(await isOurs())) throw nameTaken(who, name)
  }
}
