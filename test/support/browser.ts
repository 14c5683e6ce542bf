import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import packaged from '@sparticuz/chromium'
import { type Browser, type BrowserServer, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function installed(): string | undefined {
  const { CHROMIUM_PATH, PATH = '' } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  const folders = PATH.split(delimiter)
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path))
}

/** CHROMIUM_PATH, else one on the PATH, else the one inside an npm package. */
async function options() {
  // The package's own flags run everything in one process and switch web security off: tests want
  // neither.
  return { executablePath: installed() ?? (await packaged.executablePath()), args: quiet }
}

/** A Chromium of one's own. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await options())
}

/** A Chromium that several test files can connect to, one after another. */
export async function serveBrowser(): Promise<BrowserServer> {
  return chromium.launchServer(await options())
}
