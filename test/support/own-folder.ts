import { tmpdir } from 'node:os'
import { join } from 'node:path'

// What one file uploads or draws must not be swept away by another that runs beside it.
process.env.DATA_DIR = join(tmpdir(), 'cursus-tests', process.env.VITEST_POOL_ID ?? '')
