import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { openDeskStore } from '../../../main/catalog/open-desk-store.ts'
import { readVerifier } from '../../../main/ledger/verifier/read-verifier.ts'
import { exportRecord } from '../../../main/services/bundle/export-record.ts'
import { appendEvents, createSigner } from '../../integration/store/sign-ledger.ts'

test.use({ offline: true })

test('the page of an exported record checks itself without a network, and shows a changed letter', async ({
  page
}, testInfo) => {
  const to = testInfo.outputPath('record.json')
  await using store = await openDeskStore({ kind: 'sqlite', file: ':memory:' })
  await appendEvents(store, 1, 12)
  await exportRecord(createSigner(store), { to, readVerifier })
  const file = join(to, '..', 'record.html')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(pathToFileURL(file).href)
  const verdict = page.getByRole('status')
  await expect(verdict).toHaveClass('holds')
  await expect(verdict).toContainText('It holds: 13 entries, 1 checkpoints')
  await expect(page.getByRole('row')).toHaveCount(14)
  expect(asked).toHaveLength(1)
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace('Žižkov 7', 'Žižkov 8'))
  await page.reload()
  await expect(verdict).toHaveClass('fails')
  await expect(verdict).toContainText('entry 7: its text is not the one that was recorded')
})
