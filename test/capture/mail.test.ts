import fc from 'fast-check'
import { expect, test } from 'vitest'
import { document, encode, fault, one } from './support.ts'

const HEAD = `Received: from mx.example.org by example.org; Wed, 6 Aug 2025 20:31:00 +0000
Message-ID: <1@example.org>
From: =?UTF-8?B?2KPYrdmF2K8=?= <ahmad@example.org>
To: list@example.org
Subject: Statement of the
 Salva Front
Date: Wed, 6 Aug 2025 23:30:00 +0300
MIME-Version: 1.0
`
const PLAIN = 'Content-Type: text/plain; charset=utf-8\n'
const PAGE = '<html><body><p>The Salva Front was founded in 1990.</p><p>It had 400 fighters.</p></body></html>'
const WORDS = 'The Salva Front was founded in 1990.'

/** A part of a mail in an encoding of its bytes. */
function part(type: string, body: string, more = ''): string {
  return `Content-Type: ${type}\n${more}\n${body}\n`
}

/** A mail of several parts. */
function parts(kind: string, ...all: readonly string[]): string {
  return `${HEAD}Content-Type: multipart/${kind}; boundary="b"\n\n${all.map((each) => `--b\n${each}`).join('')}--b--\n`
}

test('a mail is its text, with subject, sender and the day on which it was sent', async () => {
  expect(await document(`${HEAD}${PLAIN}\n${WORDS}\n`, 'a.eml')).toMatchObject({
    notes: [],
    source: {
      text: `${WORDS}\n`,
      title: 'Statement of the Salva Front',
      author: 'أحمد',
      published: '2025-08-06',
      url: null,
      language: 'en',
      reader: 'mail@1',
      mediaType: 'message/rfc822',
    },
  })
})

test.each([
  [
    'in quoted-printable',
    part('text/plain; charset=windows-1256', '=CA=C3=D3=D3=CA', 'Content-Transfer-Encoding: quoted-printable\n'),
    'تأسست\n',
  ],
  [
    'in base64',
    part('text/plain', Buffer.from(WORDS).toString('base64'), 'Content-Transfer-Encoding: base64\n'),
    `${WORDS}\n`,
  ],
  ['as a page', part('text/html', PAGE), `${WORDS}\n\nIt had 400 fighters.\n`],
])('a mail %s', async (_, body, text) => {
  expect((await document(`${HEAD}${body}`, 'a.eml')).source.text).toBe(text)
})

test('a mail in the bytes of an old encoding', async () => {
  const bytes = encode(
    'windows-1256',
    `${HEAD.replace(/.*UTF-8.*\n/, 'From: Ana\n')}Content-Type: text/plain; charset=windows-1256\n\nتأسست الجبهة\n`,
  )
  expect((await document(bytes, 'a.eml')).source.text).toBe('تأسست الجبهة\n')
})

test('of a text and a page the text is read, unless it only says that there is a page', async () => {
  const whole = parts('alternative', part('text/plain', `${WORDS} It had 400 fighters.`), part('text/html', PAGE))
  expect((await document(whole, 'a.eml')).source.text).toBe(`${WORDS} It had 400 fighters.\n`)
  const stub = parts('alternative', part('text/plain', 'See online.'), part('text/html', PAGE))
  expect((await document(stub, 'a.eml')).source.text).toBe(`${WORDS}\n\nIt had 400 fighters.\n`)
})

test('what is attached is told, a mail within a mail is read', async () => {
  const pdf = part('application/pdf; name=x.pdf', 'JVBERi0=', 'Content-Disposition: attachment; filename=x.pdf\n')
  const inner = part('message/rfc822', `From: bo@example.org\nSubject: Older\n\nIt had 400 fighters.`)
  const { notes, source } = await document(parts('mixed', part('text/plain', WORDS), pdf, inner), 'a.eml')
  expect(notes).toEqual(['left out what is attached: x.pdf'])
  expect(source.text).toContain('It had 400 fighters.')
  expect(await fault(parts('mixed', pdf), 'a.eml')).toBe('empty: capture: a.eml: the mail holds no text, only x.pdf')
})

test('a text that begins like a mail is a text', async () => {
  const text = 'From: the front\nDate: 1990\n\nThe group was founded in 1990.'
  expect((await document(text)).source).toMatchObject({ reader: 'plain@1', text })
})

test('a mail whose parts stand too deep within one another is refused', async () => {
  const levels = Array.from(
    { length: 100 },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`,
  )
  expect(await fault(`${HEAD}${levels.join('')}`, 'a.eml')).toBe(
    'oversized: capture: a.eml: its fields are too long, or its parts stand too deep within one another',
  )
})

test('a mail of more lines than any has is refused', async () => {
  expect(await fault(`${HEAD}\n${'\n'.repeat(1_000_001)}x`, 'a.eml')).toBe(
    'oversized: capture: a.eml: it has more than 1000000 lines',
  )
})

test('any damage to a mail gives a document or one fault', async () => {
  const mail = Buffer.from(parts('alternative', part('text/plain', WORDS), part('text/html', PAGE)))
  const changes = fc.array(fc.tuple(fc.nat({ max: mail.length - 1 }), fc.nat({ max: 255 })), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(changes, fc.nat({ max: mail.length }), async (all, cut) => {
      const damaged = Buffer.from(mail)
      for (const [at, to] of all) damaged[at] = to
      await one(damaged.subarray(0, cut % 2 === 0 ? cut : mail.length), 'a.eml')
    }),
    { numRuns: 300 },
  )
})
