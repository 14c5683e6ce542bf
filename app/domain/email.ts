/** The longest address that mail carries (RFC 5321, section 4.5.3.1). */
export const emailCharactersMax = 254

/** How addresses are compared: without regard to case or to how accents are written. */
export function foldEmail(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase()
}

/** An address that mail can be sent to; deliberately no stricter than a mail server is. */
export function isEmail(text: string): boolean {
  return (
    text.length <= emailCharactersMax &&
    /^[^\s\p{Cc}@<>()",;:\\]+@[^\s\p{Cc}@<>()",;:\\]+\.[^\s\p{Cc}@.<>()",;:\\]{2,}$/u.test(text)
  )
}

export function mailDomain(email: string): string {
  return foldEmail(email).split('@').at(-1) ?? ''
}
