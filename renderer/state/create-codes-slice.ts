import { buildCodeTable } from '../../shared/codes/code-table.ts'
import { phrase } from '../messages/phrase.ts'
import type { CodesSlice } from './codes-slice.ts'
import { describeFailure } from './describe-failure.ts'
import type { SliceCreator } from './desk-state.ts'

/** The desk's codes. */
export const createCodesSlice: SliceCreator<CodesSlice> = (set, get) => ({
  codes: new Map(),
  codeDelimiter: '=',
  codeFiles: [],
  loadCodes: async () => {
    try {
      const { codes, delimiter, files } = await get().engine.client.codes.list({})
      set({ codes: buildCodeTable(codes), codeDelimiter: delimiter, codeFiles: files })
    } catch (error) {
      const { code, words } = describeFailure(error)
      if (code !== 'connection-lost') get().say({ kind: 'failure', words })
    }
  },
  setCodeFile: async (path, used) => {
    const { engine, info, codeFiles, say, loadCodes } = get()
    const others = codeFiles.map((file) => file.path).filter((one) => one !== path)
    try {
      const change = { codeFiles: used ? [...others, path] : others }
      await engine.client.settings.set({ change, ...(info ? { by: info.user } : {}) })
      await loadCodes()
      const file = get().codeFiles.find((one) => one.path === path)
      if (!used) say({ kind: 'fact', words: phrase('state.code-file-left', { path }) })
      else if (file?.problem && file.codes === 0) say({ kind: 'failure', words: file.problem })
      else
        say({
          kind: 'fact',
          words: [phrase('state.code-file-used', { count: file?.codes ?? 0, path }), file?.problem ?? '']
            .filter(Boolean)
            .join(' ')
        })
    } catch (error) {
      say({ kind: 'failure', words: describeFailure(error).words })
    }
  }
})
