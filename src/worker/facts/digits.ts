/** `text` in compatibility form, with the digits of other scripts as ASCII: what is compared, never what is shown. */
export function plainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\u066b]/g, '.')
    .replace(/[\u066c]/g, ',');
}
