/** The code in what was typed or scanned: itself, or an address that ends with it. Undefined when it cannot be one. */
export function helpCodeIn(text: string): string | undefined {
  const last = text.trim().split('#').pop() ?? ''
  const plain = last.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return plain.length === 8 ? plain.slice(0, 4) + '-' + plain.slice(4) : undefined
}
