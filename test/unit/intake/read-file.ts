import { readFileSync } from 'node:fs'
import { createNoticeFileReader } from '../../../main/intake/create-notice-file-reader.ts'
import { understandNoticeFile } from '../../../main/services/notices/understand-notice-file.ts'
import { inProject } from '../../tools/set-up/project-root.mjs'

const reader = createNoticeFileReader()

/** The bytes of a notice file of the tests. */
export function readFixture(name: string): Buffer {
  return readFileSync(inProject('test', 'fixtures', 'notices', name))
}

/** What the desk makes of a file. */
export async function understand(fileName: string, content: string | Uint8Array = readFixture(fileName)) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const reading = await reader.read({ fileName, bytes })
  return { ...understandNoticeFile({ fileName }, reading), items: reading.items }
}
