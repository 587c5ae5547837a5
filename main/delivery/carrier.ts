import type { Destination } from '../../shared/contract/destinations.ts'
import type { Carrier, DeliverySession, Secret } from '../services/ports/delivery.ts'
import { createCommandSession } from './command/command-session.ts'
import { createFileSession } from './file-session.ts'
import { openFolder } from './folder/folder-files.ts'
import { readCertificate } from './ftp/ftp-connection.ts'
import { openFtpFiles } from './ftp/ftp-files.ts'
import { openSftpFiles } from './sftp/sftp-files.ts'
import { readHostKey } from './sftp/ssh-connection.ts'

/** Opens connections to folders, SFTP, FTP and FTPS servers, and programs of the desk's own. */
export const carrier: Carrier = {
  open,
  fingerprint: async (destination, signal) => {
    const { connection } = destination
    if (connection.kind === 'sftp') return readHostKey({ destination, connection, signal })
    if (connection.kind === 'ftps') return readCertificate({ destination, connection, signal })
    return null
  }
}

async function open(destination: Destination, secret: Secret | null, signal: AbortSignal): Promise<DeliverySession> {
  const { connection, label } = destination
  switch (connection.kind) {
    case 'folder':
      return createFileSession(await openFolder(connection.path, label), destination, connection.proof)
    case 'sftp': {
      const files = await openSftpFiles({ destination, connection, secret, signal })
      return createFileSession(files, destination, connection.proof)
    }
    case 'ftp':
    case 'ftps': {
      const files = await openFtpFiles({ destination, connection, secret, signal })
      return createFileSession(files, destination, connection.proof)
    }
    case 'command':
      return createCommandSession({ destination, connection, secret })
  }
}
