/** Picture kind: what a picture is, told from its first bytes and from nothing that anybody says of it. */

/** The extension of a picture that browsers show and that can carry no program; undefined for anything else. */
export function pictureKind(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString(
    'latin1',
  )
  if (start.startsWith('\xff\xd8\xff')) return 'jpg'
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (/^GIF8[79]a/.test(start)) return 'gif'
  if (/^RIFF....WEBP/s.test(start)) return 'webp'
  if (/^....ftypavi[fs]/s.test(start)) return 'avif'
  return undefined
}
