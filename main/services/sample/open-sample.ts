import { mkdir } from 'node:fs/promises'
import type { ScanStep } from '../../../shared/contract/desk.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import type { ScanParts } from '../photos/scan-source.ts'
import { scanSource } from '../photos/scan-source.ts'
import type { Actor } from '../ports/ledger.ts'
import type { StepStream } from '../stream-steps.ts'
import { streamSteps } from '../stream-steps.ts'
import { createSample } from './create-sample.ts'

/** Where the sample photos are made, and who asked for them. */
export interface SampleToOpen {
  /** The desk's own folder for samples; made where it is not there. */
  readonly folder: string
  readonly actor: Actor
  readonly signal?: AbortSignal | undefined
}

/** Makes the sample photos (once) and reads them, a step a photo: each is on the desk as soon as it is made. */
export function openSample(
  desk: ScanParts & Pick<DeskParts, 'sample'>,
  { folder, actor, signal }: SampleToOpen
): StepStream<ScanStep> {
  return streamSteps(async (emit, stop) => {
    await mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw expectFailure(error, folder)
    })
    // Two makers in one folder would take each other's half-made photos away.
    await desk.turns.take(`sample ${folder}`, async () => {
      let added = 0
      for await (const { done, total } of createSample(desk.sample, { folder, signal: stop })) {
        let read: ScanStep = { done, total, added: 0, changed: 0, missing: 0, failures: [], finished: false }
        const steps = scanSource(desk, { path: folder, actor, leaveOut: [], sample: true, signal: stop })
        for await (const step of steps) read = step
        added += read.added
        emit({ ...read, done, total, added, finished: done === total })
      }
    })
  }, signal)
}
