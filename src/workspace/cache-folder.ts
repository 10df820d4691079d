import { homedir } from 'node:os'
import { join } from 'node:path'

/** What of the world says where programs keep copies that may be deleted at any time. */
export interface World {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/** The folder for such copies of this program, after the custom of each system. */
export function cacheFolder({ platform, environment, home }: World = here()): string {
  if (platform === 'win32')
    return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'stemma', 'Cache')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'stemma')
  const told = environment['XDG_CACHE_HOME']
  return join(told === undefined || told === '' ? join(home, '.cache') : told, 'stemma')
}

function here(): World {
  return { platform: process.platform, environment: process.env, home: homedir() }
}
