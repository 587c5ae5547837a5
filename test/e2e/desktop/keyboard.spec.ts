import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import { ownNode } from '../../tools/set-up/own-node.mjs'
import { inProject } from '../../tools/set-up/project-root.mjs'
import { electronExecutable, launchDesktop, noElectron } from '../launch-desktop.ts'
import { makePressPhotos } from '../make-press-photos.ts'
import { makeTemporaryFolder } from '../temporary-folders.ts'

test.skip(electronExecutable === undefined, noElectron)

// A stationery of another program: what it does not say stays as it is.
const stationery = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
 <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
  photoshop:Headline="=mb= meets the press" photoshop:Credit="Meridian">
  <dc:description><rdf:Alt><rdf:li xml:lang="x-default">=mb#2= meets the press in {city}, photo {seq:00}.</rdf:li></rdf:Alt></dc:description>
 </rdf:Description></rdf:RDF></x:xmpmeta>`

test('twenty photos are captioned, corrected, marked and gone through without a mouse; then four are dragged out', async () => {
  test.setTimeout(240_000)
  await using closing = new AsyncDisposableStack()
  const desk = await makeTemporaryFolder('desk', closing)
  const folder = await makeTemporaryFolder('press', closing)
  await makePressPhotos(desk, folder, 20)
  const codes = join(desk, 'names.txt')
  await writeFile(codes, 'mb\tMarta Brandt\tHarbour minister Marta Brandt\n')
  const template = join(desk, 'Press day.xmp')
  await writeFile(template, stationery)
  const { app, page, said } = closing.use(await launchDesktop({ desk }))
  const frames = page.locator('.frame-cell')
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const command = async (words: string, option: string) => {
    await press('Control+k')
    await page.keyboard.type(words)
    await page.getByRole('option', { name: option }).waitFor()
    await press('Enter')
  }
  await expect(frames.locator('img')).toHaveCount(20, { timeout: 60_000 })
  await command('order by file name', 'Order by file name')
  await expect(frames.first()).toContainText('PRESS_01')

  await test.step('a code file is added where a caption is typed', async () => {
    await press('Home', 'e')
    await expect(page.getByRole('textbox', { name: 'Caption', exact: true })).toBeFocused()
    await press('Control+j')
    await page.keyboard.type(codes)
    await press('Enter')
    await expect(page.getByRole('option', { name: '=mb#2=' })).toContainText('Harbour minister')
    await press('Escape', 'Escape')
    await expect(frames.first()).toBeVisible()
  })

  await test.step('a template of another program fills all twenty, with codes and variables', async () => {
    await press('Control+a')
    await expect(page.getByText('20 selected').first()).toBeVisible()
    await press('Control+i', 'Alt+t')
    await page.keyboard.type(template)
    await press('Enter')
    await expect(page.locator('[data-batch="credit"]')).toHaveValue('Meridian')
    await page.getByRole('button', { name: 'Apply to 20 photos' }).waitFor()
    await press('Control+Enter')
    await expect(page.getByText(/^Set .* in 20 photos$/)).toBeVisible({ timeout: 60_000 })
  })

  await test.step('one name is replaced in all, and the replacement taken back', async () => {
    await press('Escape')
    await expect(frames.first()).toBeVisible()
    await press('Control+h')
    await page.keyboard.type('Brandt')
    await press('Control+h')
    await page.keyboard.type('Brand')
    await press('Enter')
    await expect(page.locator('.replace-hit ins').first()).toHaveText('Brand')
    await page.getByRole('button', { name: 'Replace 40 places in 20 photos' }).waitFor()
    await press('Control+Enter')
    await expect(page.getByText('Done: replace Brandt → Brand in 20 photos')).toBeVisible({ timeout: 60_000 })
    expect(await readPhoto(folder, '07')).toMatchObject({ headline: 'Marta Brand meets the press' })
    await command('undo', 'Undo: replace Brandt → Brand')
    await expect(page.getByText('Undone: replace Brandt → Brand in 20 photos')).toBeVisible({ timeout: 60_000 })
  })

  await test.step('all get a colour, one its stars, and captions are finished one after the other', async () => {
    // The first leaves the text, the second the screen.
    await press('Escape', 'Escape')
    await expect(frames.first()).toBeVisible()
    await press('Control+a', '2')
    await expect(frames.getByLabel('Colour class 2')).toHaveCount(20)
    await press('Home', 'Control+5')
    await expect(frames.first().getByLabel('5 stars')).toBeVisible()
    await press('e')
    for (const name of ['01', '02', '03']) {
      await expect(page.getByRole('heading', { level: 1 })).toContainText(`_${name}.jpg`)
      await expect(page.getByRole('textbox', { name: 'Caption', exact: true })).toBeFocused()
      await press('Control+End')
      await page.keyboard.type(` Seen at ${name}.`)
      await press('Control+Enter')
    }
    await expect(page.getByRole('heading', { level: 1 })).toContainText('_04.jpg')
    await press('Escape')
    await expect(page.locator('.badge-wait')).toHaveCount(0, { timeout: 30_000 })
    expect(await readPhoto(folder, '02')).toEqual({
      headline: 'Marta Brandt meets the press',
      caption: 'Harbour minister Marta Brandt meets the press in Höfn, photo 02. Seen at 02.'
    })
  })

  await test.step('photos are dragged out as files, and the locked one stays, with its reason', async () => {
    await promisify(execFile)(ownNode, [
      ...[inProject('out', 'main', 'erratum.js'), 'lock', join(folder, 'PRESS_03.jpg')],
      ...['--reason', 'Wrong man', '--desk', desk]
    ])
    await expect(frames.nth(2).locator('.badge-locked, [aria-label*="ocked"]').first()).toBeVisible()
    const dragged = await watchDrags(app)
    await press('Home', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight')
    await dragFrame(page, 1)
    await expect.poll(dragged).toEqual([['01', '02', '04'].map((name) => join(folder, `PRESS_${name}.jpg`))])
    await page.mouse.up()
    await expect(
      page.getByText(/PRESS_03\.jpg was locked by .* Reason: Wrong man\. It was not handed out\./)
    ).toBeVisible()
    await expect(page.getByText('4 selected').first()).toBeVisible()
    // By itself it begins no drag at all.
    await press('Escape', 'Home')
    await expect(page.getByText(/PRESS_03\.jpg was locked by/)).toBeHidden()
    await dragFrame(page, 2)
    await expect(page.getByText(/PRESS_03\.jpg was locked by/)).toBeVisible()
    await page.mouse.up()
    expect(await dragged()).toHaveLength(1)
  })
  expect(said.filter((line) => line.startsWith('error'))).toEqual([])
})

async function readPhoto(folder: string, name: string) {
  await using metadata = createMetadata()
  const { fields } = await metadata.reader.read(join(folder, `PRESS_${name}.jpg`))
  return { headline: readAsText(fields.headline?.value), caption: readAsText(fields.caption?.value) }
}

/** Stands in for the system's own dragging, which no test can drop: gives the files of each drag that was begun. */
async function watchDrags(app: ElectronApplication): Promise<() => Promise<readonly (readonly string[])[]>> {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const drags: (readonly string[])[] = []
    Object.assign(globalThis, { drags })
    if (window === undefined) return
    window.webContents.startDrag = ({ files = [], icon }) => {
      if (typeof icon === 'string' || icon.isEmpty()) throw new Error('A drag needs a picture')
      drags.push(files)
    }
  })
  return () => app.evaluate(() => (globalThis as unknown as { readonly drags: string[][] }).drags)
}

/** Presses on a frame and moves away, as a hand that drags; the button stays down. */
async function dragFrame(page: Page, index: number): Promise<void> {
  const box = await page.locator('.frame-cell').nth(index).boundingBox()
  if (box === null) throw new Error(`Frame ${index} is not on show`)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 20, y + 8, { steps: 4 })
}
