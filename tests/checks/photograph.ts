/** Photograph: the bytes of a JPEG without a picture, with the place where it was taken in its Exif data or without. */

/** Exif 2.32: a TIFF in little-endian order whose first directory leads to that of the place, at 51° 30′ north, 0° 7′ west. */
export function photograph(place: boolean): Uint8Array {
  const tiff = Buffer.alloc(128)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  // The camera's orientation, or the way to the directory of the place.
  entry(tiff, 10, place ? 0x8825 : 0x0112, place ? 4 : 3, 1, place ? 26 : 1)
  tiff.writeUInt16LE(4, 26)
  entry(tiff, 28, 1, 2, 2, 'N'.charCodeAt(0))
  entry(tiff, 40, 2, 5, 3, 80)
  entry(tiff, 52, 3, 2, 2, 'W'.charCodeAt(0))
  entry(tiff, 64, 4, 5, 3, 104)
  ;[51, 30, 0, 0, 7, 0].forEach((number, at) => {
    tiff.writeUInt32LE(number, 80 + at * 8)
    tiff.writeUInt32LE(1, 84 + at * 8)
  })
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2])
  // A frame of one grey point, and the end.
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xff, 0xd9])
  return Buffer.concat([head, exif, frame])
}

function entry(tiff: Buffer, at: number, tag: number, type: number, count: number, value: number) {
  tiff.writeUInt16LE(tag, at)
  tiff.writeUInt16LE(type, at + 2)
  tiff.writeUInt32LE(count, at + 4)
  tiff.writeUInt32LE(value, at + 8)
}
