import { afterAll, describe, test } from 'vitest'
import { createMetadata } from '../../main/metadata/create-metadata.ts'
import { expectWholeAfterKill, expectWholeAfterKilledUndo, killPoints } from '../integration/services/sidecar-kills.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

describe.each([
  ['is there', true],
  ['is yet to be made', false]
])('a desk killed in the middle of an edit of a sidecar that %s', (_what, there) => {
  test.each(killPoints)('when it was %s has a whole sidecar and a whole record after the next start', (...point) =>
    expectWholeAfterKill(metadata, there, point)
  )

  test.each(killPoints.slice(1, 3))('and of its undo when it was %s, too', (...point) =>
    expectWholeAfterKilledUndo(metadata, there, point)
  )
})
