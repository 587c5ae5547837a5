import { expect, test } from '@playwright/test'
import { correctOnePhoto } from '../correct-one-photo.ts'
import { electronExecutable, launchDesktop, noElectron } from '../launch-desktop.ts'
import { copySamplePhotos } from '../sample-photos.ts'
import { makeTemporaryFolder } from '../temporary-folders.ts'

test.skip(electronExecutable === undefined, noElectron)

test('an editor corrects one photo on the desktop, from the notice to the export', async () => {
  test.setTimeout(240_000)
  await using closing = new AsyncDisposableStack()
  const desk = await makeTemporaryFolder('desk', closing)
  await copySamplePhotos(desk)
  const desktop = closing.use(await launchDesktop({ desk }))
  await correctOnePhoto(desktop.page, { desk, exportTo: await makeTemporaryFolder('export', closing) })
  expect(desktop.said.filter((line) => line.startsWith('error'))).toEqual([])
})
