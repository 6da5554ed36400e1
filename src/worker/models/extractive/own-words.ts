/** What stands at the beginning of a sentence and is not of the case. */
const salutation =
  /^(?:(?:hi|hello|hey|good (?:morning|afternoon|day)|hallo|hoi|moin|guten (?:tag|morgen)|goede(?:morgen|middag|ndag)|dag|bonjour|bonsoir|salut|hola|buenos días|buenas tardes|olá|oi|bom dia|boa tarde|ciao|salve|buongiorno|dzień dobry|witam|cześć|merhaba|iyi günler|مرحبا|السلام عليكم|您好|你好|こんにちは)(?: [\p{L}]+){0,2}\s*[,，!！、]\s*)(?=\S.{12})/iu;

/** A sentence without the salutation it was joined to. */
export function ownWords(text: string): string {
  return text.replace(salutation, '');
}
