import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
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
  const path = join(await makeTemporaryFolder('report', closing), 'report.html')
  await lookThroughHistory(desktop.page, async (save) => {
    // Where a person would say so in the system's own dialog.
    await desktop.app.evaluate(({ BrowserWindow }, to) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.webContents.session.once('will-download', (_event, item) => item.setSavePath(to))
    }, path)
    await save()
    await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('</html>')
    return readFile(path, 'utf8')
  })
  expect(desktop.said.filter((line) => line.startsWith('error'))).toEqual([])
})
