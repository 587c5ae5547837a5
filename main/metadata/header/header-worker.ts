import { parentPort } from 'node:worker_threads'
import type { HeaderAnswer, HeaderQuestion } from './header-message.ts'
import { readHeaderFile } from './read-header-file.ts'

// The worker's whole life: one question, one answer, until the pool ends it.
parentPort?.on('message', ({ id, path }: HeaderQuestion) => {
  const answer: HeaderAnswer = { id, result: readHeaderFile(path) }
  parentPort?.postMessage(answer)
})
