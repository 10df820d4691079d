/** The last part of a path, without what a file system or a header would take for something else. */
function nameOf(path: string): string {
  const last = path.split(/[/\\]/).at(-1) ?? ''
  return (
    [...last]
      .filter((sign) => sign >= ' ' && !'"<>:|?*\u007f'.includes(sign))
      .join('')
      .slice(0, 150) || 'file'
  )
}

/** Headers of something that a browser shall save and not show (RFC 6266). */
export function fileHeaders(path: string, type: string): Record<string, string> {
  const name = nameOf(path)
  const plain = name.replaceAll(/[^\x20-\x7e]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    'content-security-policy': "default-src 'none'; sandbox",
  }
}
