/** Own network: hosts that no reader can reach, only those who sit in the same house. */
import { BlockList, isIP } from 'node:net'

/** The networks of RFC 1918, RFC 6890 and RFC 4193. */
const networks = new BlockList()
for (const [address, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  networks.addSubnet(address, bits, 'ipv4')
}
for (const [address, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const) {
  networks.addSubnet(address, bits, 'ipv6')
}

/** True for `localhost`, `printer.local` and `192.168.1.1`; `hostname` as a URL has it. */
export function isOwnNetwork(hostname: string): boolean {
  const address = hostname.replace(/^\[|\]$/g, '')
  const family = isIP(address)
  if (family === 0) return /(^|\.)(localhost|local|internal|home\.arpa)\.?$/.test(hostname)
  return networks.check(address, family === 4 ? 'ipv4' : 'ipv6')
}
