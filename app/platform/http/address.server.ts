import { BlockList, isIP } from 'node:net'
import { env } from '../env.server.ts'

let trusted: BlockList | null | undefined

/** Null where none is trusted: asking a list costs more than all else that is done here. */
function trustedProxies(): BlockList | null {
  if (trusted !== undefined) return trusted
  const entries = env()
    .TRUSTED_PROXIES.split(',')
    .map((text) => text.trim())
  const list = new BlockList()
  for (const entry of entries.filter(Boolean)) {
    const [address = '', bits] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits) list.addSubnet(address, Number(bits), family)
    else list.addAddress(address, family)
  }
  trusted = entries.some(Boolean) ? list : null
  return trusted
}

/** Whom limits count: the peer, or what a trusted proxy says in the last step of X-Forwarded-For. */
export function clientAddress(request: Request, peer: string): string {
  const address = peer.replace(/^::ffff:/, '')
  const proxies = trustedProxies()
  const family = proxies && isIP(address)
  if (!family || !proxies.check(address, family === 6 ? 'ipv6' : 'ipv4')) return address
  const forwarded = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
  return forwarded && isIP(forwarded) ? forwarded : address
}
