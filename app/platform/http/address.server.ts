import { BlockList, isIP } from 'node:net'
import { env } from '../env.server.ts'

let trusted: BlockList | undefined

function trustedProxies(): BlockList {
  if (trusted) return trusted
  trusted = new BlockList()
  for (const entry of env()
    .TRUSTED_PROXIES.split(',')
    .map((text) => text.trim())
    .filter(Boolean)) {
    const [address = '', bits] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits) trusted.addSubnet(address, Number(bits), family)
    else trusted.addAddress(address, family)
  }
  return trusted
}

/** Whom limits count: the peer, or what a trusted proxy says in the last step of X-Forwarded-For. */
export function clientAddress(request: Request, peer: string): string {
  const address = peer.replace(/^::ffff:/, '')
  const family = isIP(address)
  if (!family || !trustedProxies().check(address, family === 6 ? 'ipv6' : 'ipv4')) return address
  const forwarded = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
  return forwarded && isIP(forwarded) ? forwarded : address
}
