import { type DirectoryDropItem, type DropItem, isDirectoryDropItem, isFileDropItem } from 'react-aria-components'

/** The files that were dropped, and those in folders that were, however deep. */
export async function filesDropped(
  items: Iterable<DropItem> | ReturnType<DirectoryDropItem['getEntries']>,
): Promise<File[]> {
  const files: File[] = []
  for await (const item of items) {
    if (isFileDropItem(item)) files.push(await item.getFile())
    else if (isDirectoryDropItem(item)) files.push(...(await filesDropped(item.getEntries())))
  }
  return files
}
