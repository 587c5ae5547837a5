import { useEffect } from 'react'
import { isHostMessage } from '../../shared/rpc/host-bridge.ts'
import { useDeskStore } from '../state/use-desk.ts'
import { chooseFolder } from './choose-folder.ts'

/** Does what is chosen in the desktop's own menu. */
export function useHostCommands(): void {
  const store = useDeskStore()
  useEffect(() => {
    const hear = (event: MessageEvent<unknown>): void => {
      if (event.source !== window || !isHostMessage(event.data)) return
      if (event.data.erratum === 'command') void chooseFolder(store)
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  }, [store])
}
