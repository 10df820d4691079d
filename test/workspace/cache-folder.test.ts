import { expect, test } from 'vitest'
import { cacheFolder, type World } from '../../src/workspace/cache-folder.ts'

test.each<[string, World, RegExp]>([
  ['Linux', { platform: 'linux', environment: {}, home: '/users/me' }, /^.users.me.\.cache.stemma$/],
  ['Linux, told', { platform: 'linux', environment: { XDG_CACHE_HOME: '/big' }, home: '/users/me' }, /^.big.stemma$/],
  [
    'Linux, told nothing',
    { platform: 'linux', environment: { XDG_CACHE_HOME: '' }, home: '/u' },
    /^.u.\.cache.stemma$/,
  ],
  ['macOS', { platform: 'darwin', environment: {}, home: '/Users/me' }, /^.Users.me.Library.Caches.stemma$/],
  ['Windows', { platform: 'win32', environment: { LOCALAPPDATA: '/local' }, home: '/me' }, /^.local.stemma.Cache$/],
  ['Windows, odd', { platform: 'win32', environment: {}, home: '/me' }, /^.me.AppData.Local.stemma.Cache$/],
])('copies are kept where %s keeps them', (_, world, folder) => {
  expect(cacheFolder(world)).toMatch(folder)
})
