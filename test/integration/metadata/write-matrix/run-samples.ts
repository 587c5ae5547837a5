import { z } from 'zod'
import { makeTemporaryFolder } from '../temporary-folder.ts'
import { openMatrixDesk } from './matrix-desk.ts'
import { reportSample } from './sample-report.ts'
import { isWritableSample, trySample } from './try-sample.ts'

// A process of its own, so that a sample that kills or blocks it is known by name: asked for samples by message, it answers each with its report.

const desk = openMatrixDesk()

process.on('message', (message) => void answer(z.string().parse(message)))
process.once('disconnect', () => void desk[Symbol.asyncDispose]())

async function answer(sample: string): Promise<void> {
  await using folder = await makeTemporaryFolder()
  const cells = (await isWritableSample(desk, sample)) ? await trySample(desk, folder, sample) : []
  process.send?.(reportSample(sample, cells))
}
