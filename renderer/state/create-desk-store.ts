import type { StoreApi } from 'zustand'
import { createStore } from 'zustand'
import type { EngineConnection } from '../app/connect-engine.ts'
import { createBoardSlice } from './create-board-slice.ts'
import { createChangesSlice } from './create-changes-slice.ts'
import { createCodesSlice } from './create-codes-slice.ts'
import { createCommandsSlice } from './create-commands-slice.ts'
import { createCopiedFieldsSlice } from './create-copied-fields-slice.ts'
import { createCredentialsSlice } from './create-credentials-slice.ts'
import { createDeskSlice } from './create-desk-slice.ts'
import { createDetailsSlice } from './create-details-slice.ts'
import { createEditorSlice } from './create-editor-slice.ts'
import { createFilesSlice } from './create-files-slice.ts'
import { createHistorySearchSlice } from './create-history-search-slice.ts'
import { createJobSlice } from './create-job-slice.ts'
import { createListsSlice } from './create-lists-slice.ts'
import { createMarksSlice } from './create-marks-slice.ts'
import { createPanelsSlice } from './create-panels-slice.ts'
import { createPhotosSlice } from './create-photos-slice.ts'
import { createReplaceSlice } from './create-replace-slice.ts'
import { createScreenSlice } from './create-screen-slice.ts'
import { createSearchesSlice } from './create-searches-slice.ts'
import { createSelectionSlice } from './create-selection-slice.ts'
import { createToastsSlice } from './create-toasts-slice.ts'
import type { DeskState } from './desk-state.ts'
import type { SmallMemory } from './remembered-panels.ts'

/** What the state is made from; a test gives its own. */
export interface DeskStoreParts {
  readonly engine: EngineConnection
  readonly memory: SmallMemory
  readonly now: () => Date
}

/** The window's state, not yet filled: `followDesk` fills it and keeps it up to date. */
export function createDeskStore({ engine, memory, now }: DeskStoreParts): StoreApi<DeskState> {
  return createStore<DeskState>()((...args) => ({
    engine,
    engineStatus: engine.status.get(),
    ...createDeskSlice(...args),
    ...createPhotosSlice(memory)(...args),
    ...createSelectionSlice(...args),
    ...createDetailsSlice(...args),
    ...createEditorSlice(now)(...args),
    ...createCredentialsSlice(...args),
    ...createChangesSlice(...args),
    ...createMarksSlice(...args),
    ...createJobSlice(...args),
    ...createFilesSlice(...args),
    ...createCopiedFieldsSlice(...args),
    ...createScreenSlice(...args),
    ...createPanelsSlice(memory)(...args),
    ...createToastsSlice(...args),
    ...createCommandsSlice(memory)(...args),
    ...createBoardSlice(...args),
    ...createHistorySearchSlice(...args),
    ...createReplaceSlice(...args),
    ...createCodesSlice(...args),
    ...createSearchesSlice(...args),
    ...createListsSlice(...args)
  }))
}
