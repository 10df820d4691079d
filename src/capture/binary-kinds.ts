import type { BinaryReader } from './drawn.ts'
import { readEpub } from './epub/epub.ts'
import { looksLikeMail, readMail } from './mail/mail.ts'
import { readDocx } from './office/docx.ts'
import { readOdt } from './office/odt.ts'
import { readPdf } from './pdf/pdf.ts'
import { readRtf } from './rtf/rtf.ts'

/** A kind of file that is no text. */
export interface BinaryKind {
  readonly name: string
  /** How it is read; not yet, where there is none. */
  readonly read?: BinaryReader
}

/** A kind that is known by its first bytes. */
interface MagicKind extends BinaryKind {
  /** Latin-1 characters that stand at `at`. */
  readonly magic: string
  readonly at?: number
}

const PDF: MagicKind = { name: 'a PDF document', magic: '%PDF-', read: readPdf }

const MAIL: BinaryKind = { name: 'a mail', read: readMail }

/** More than one entry may fit; the first wins, so the narrower ones stand first. */
const KINDS: readonly MagicKind[] = [
  PDF,
  { name: 'a PostScript document', magic: '%!PS' },
  { name: 'an RTF document', magic: '{\\rtf', read: readRtf },
  { name: 'an old Office document', magic: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { name: 'a PNG image', magic: '\x89PNG\r\n' },
  { name: 'a JPEG image', magic: '\xff\xd8\xff' },
  { name: 'a GIF image', magic: 'GIF8' },
  { name: 'a WebP image', magic: 'WEBP', at: 8 },
  { name: 'a WAV sound', magic: 'WAVE', at: 8 },
  { name: 'an AVI video', magic: 'AVI ', at: 8 },
  { name: 'a TIFF image', magic: 'II*\0' },
  { name: 'a TIFF image', magic: 'MM\0*' },
  { name: 'a Windows icon', magic: '\0\0\x01\0' },
  { name: 'a HEIC image', magic: 'ftyphei', at: 4 },
  { name: 'an AVIF image', magic: 'ftypavif', at: 4 },
  { name: 'an MP4 video', magic: 'ftyp', at: 4 },
  { name: 'a Matroska video', magic: '\x1a\x45\xdf\xa3' },
  { name: 'an MP3 sound', magic: 'ID3' },
  { name: 'an Ogg sound', magic: 'OggS' },
  { name: 'a FLAC sound', magic: 'fLaC' },
  { name: 'a gzip archive', magic: '\x1f\x8b' },
  { name: 'a bzip2 archive', magic: 'BZh' },
  { name: 'an xz archive', magic: '\xfd7zXZ\0' },
  { name: 'a Zstandard archive', magic: '\x28\xb5\x2f\xfd' },
  { name: 'a 7-Zip archive', magic: '7z\xbc\xaf\x27\x1c' },
  { name: 'a RAR archive', magic: 'Rar!\x1a\x07' },
  { name: 'a tar archive', magic: 'ustar', at: 257 },
  { name: 'a Linux program', magic: '\x7fELF' },
  { name: 'a macOS program', magic: '\xcf\xfa\xed\xfe' },
  { name: 'a macOS program or Java class', magic: '\xca\xfe\xba\xbe' },
  { name: 'a WebAssembly program', magic: '\0asm' },
  { name: 'an SQLite database', magic: 'SQLite format 3\0' },
  { name: 'a Parquet table', magic: 'PAR1' },
  { name: 'a DjVu document', magic: 'AT&TFORM' },
]

/** What a ZIP container holds, by words that stand in its first or last bytes; those that say it stand before those that may be a part of a name. */
const CONTAINERS: readonly (BinaryKind & { readonly holds: string })[] = [
  { holds: 'application/epub+zip', name: 'an EPUB book', read: readEpub },
  { holds: 'application/vnd.oasis.opendocument.text', name: 'an OpenDocument text (ODT)', read: readOdt },
  { holds: 'application/vnd.oasis.opendocument', name: 'an OpenDocument file' },
  { holds: 'word/', name: 'a Word document (DOCX)', read: readDocx },
  { holds: 'xl/', name: 'an Excel workbook (XLSX)' },
  { holds: 'ppt/', name: 'a PowerPoint presentation (PPTX)' },
]

const EDGE = 64 * 1024
const PDF_MAY_START = 1024

/** Whether bytes begin a ZIP archive, which many kinds of documents are. */
export function isContainer(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  return head === 'PK\x03\x04' || head === 'PK\x05\x06'
}

/** The kind of a file that is not text, by its magic bytes, or a mail, which may be in several encodings; undefined when none is known. */
export function binaryKind(bytes: Uint8Array): BinaryKind | undefined {
  const head = Buffer.from(bytes.subarray(0, PDF_MAY_START)).toString('latin1')
  if (isContainer(bytes)) return containerKind(bytes)
  if (head.startsWith('MZ') && head.includes('\0')) return { name: 'a Windows program' }
  if (head.startsWith('BM') && head.slice(6, 10) === '\0\0\0\0') return { name: 'a BMP image' }
  const found = KINDS.find((kind) => head.startsWith(kind.magic, kind.at ?? 0))
  if (found !== undefined) return found
  if (head.includes('%PDF-1.') && head.includes('\0')) return PDF
  return looksLikeMail(bytes) ? MAIL : undefined
}

function containerKind(bytes: Uint8Array): BinaryKind {
  const edges = [bytes.subarray(0, EDGE), bytes.subarray(Math.max(0, bytes.length - EDGE))]
  const names = edges.map((edge) => Buffer.from(edge).toString('latin1')).join('')
  return CONTAINERS.find(({ holds }) => names.includes(holds)) ?? { name: 'a ZIP archive' }
}
