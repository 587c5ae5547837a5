import type { Destination } from '../../shared/contract/destinations.ts'
import type { Carrier, DeliverySession, Secret } from '../services/ports/delivery.ts'
import { createCommandSession } from './command/command-session.ts'
import { createFileSession } from './file-session.ts'
import { openFolder } from './folder/folder-files.ts'

// What speaks to servers is loaded when a server is spoken to: most commands never are.

/** Opens connections to folders, SFTP, FTP and FTPS servers, S3 buckets, and programs of the desk's own. */
export const carrier: Carrier = {
  open,
  fingerprint: async (destination, signal) => {
    const { connection } = destination
    if (connection.kind === 'sftp') {
      const { readHostKey } = await import('./sftp/ssh-connection.ts')
      return readHostKey({ destination, connection, signal })
    }
    if (connection.kind === 'ftps') {
      const { readCertificate } = await import('./ftp/ftp-connection.ts')
      return readCertificate({ destination, connection, signal })
    }
    return null
  }
}

async function open(destination: Destination, secret: Secret | null, signal: AbortSignal): Promise<DeliverySession> {
  const { connection, label } = destination
  switch (connection.kind) {
    case 'folder':
      return createFileSession(await openFolder(connection.path, label), destination, connection.proof)
    case 'sftp': {
      const { openSftpFiles } = await import('./sftp/sftp-files.ts')
      const files = await openSftpFiles({ destination, connection, secret, signal })
      return createFileSession(files, destination, connection.proof)
    }
    case 'ftp':
    case 'ftps': {
      const { openFtpFiles } = await import('./ftp/ftp-files.ts')
      const files = await openFtpFiles({ destination, connection, secret, signal })
      return createFileSession(files, destination, connection.proof)
    }
    case 's3': {
      const { openS3Session } = await import('./s3/s3-session.ts')
      return openS3Session({ destination, connection, secret, signal })
    }
    case 'command':
      return createCommandSession({ destination, connection, secret })
  }
}
