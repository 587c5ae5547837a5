import { expect, test } from '@playwright/test'
import { addHistory } from '../add-history.ts'
import { electronExecutable, launchDesktop, noElectron } from '../launch-desktop.ts'
import { lookThroughHistory } from '../look-through-history.ts'
import { copySamplePhotos } from '../sample-photos.ts'
import { makeTemporaryFolder } from '../temporary-folders.ts'

test.skip(electronExecutable === undefined, noElectron)

test('in the desktop the history is looked through, a change undone and a report saved, from the keyboard', async () => {
  test.setTimeout(240_000)
  await using closing = new AsyncDisposableStack()
  const desk = await makeTemporaryFolder('desk', closing)
  await copySamplePhotos(desk)
  await addHistory(desk)
  const desktop = closing.use(await launchDesktop({ desk }))
  await lookThroughHistory(desktop.page)
  expect(desktop.said.filter((line) => line.startsWith('error'))).toEqual([])
})
