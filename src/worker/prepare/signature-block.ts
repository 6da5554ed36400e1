import { linesOf } from './lines.ts';

const delimiter = /^--\s?$/;
/** What telephones and free mail services write under a message. */
const sentFrom =
  /^\s*(?:sent (?:from|with|via|using) (?:my |the )?|get outlook for |von meinem .{0,40} gesendet|gesendet (?:von|mit|über) |envoyé (?:de|depuis|à partir d)|enviado (?:desde|do|a partir|pelo|de) |inviato (?:da|dal) |verzonden (?:vanaf|van|met|via) |wysłan[eoay] z |.{0,40}(?:cihazımdan|iphone'umdan|['’]?umdan) gönderildi|أُ?رسلت من |iphoneから送信|.{0,30}から送信|发自我的|来自我的|从我的).{0,60}$/iu;
/** How a paragraph begins that a company puts under every mail. */
const disclaimer =
  /^\s*(?:\*{0,3}\s*)?(?:(?:disclaimer|confidentiality(?: notice| note)?|legal notice|haftungsausschluss|vertraulichkeitshinweis|avis de confidentialité|aviso (?:legal|de confidencialidad|de confidencialidade)|avviso di riservatezza|klauzula poufności|yasal uyarı)\b|(?:this|the(?: information(?: contained)? in(?: this)?)?|diese?|ce(?:tte)?|este|esta|questo|questa|il presente|dit|deze|ta|niniejsz\p{L}{1,3}|bu|ここ|このメール|本メール|此邮件|本邮件|هذه الرسالة)\s?(?:e-?mail|message|communication|nachricht|courriel|courrier|correo|mensaje|mensagem|messaggio|comunicazione|bericht|wiadomość|e-?posta|ileti|mesaj|transmission).{0,200}?(?:confidential|privileged|intended|vertraulich|rechtlich geschützt|confidentiel|destiné|confidencial|destinad|riservat|confidenzial|destinatari|vertrouwelijk|bestemd|poufn|gizli|機密|保密|机密|سري))/iu;
const testedChars = 400;

/** `text` without the signature below "-- ", "Sent from my …" and legal notices. One that is nothing else stays as it is. */
export function withoutSignature(text: string): string {
  const lines = linesOf(text);
  const cut = lines.findIndex((line) => delimiter.test(line.slice(0, 8)));
  const body = cut > 0 ? lines.slice(0, cut) : lines;
  const result = withoutNotices(body).join('\n').trim();
  return result === '' ? text : result;
}

/** A notice is a paragraph: it goes on to the next empty line. */
function withoutNotices(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let isNotice = false;
  for (const [index, line] of lines.entries()) {
    const tested = line.slice(0, testedChars);
    if (tested.trim() === '') isNotice = false;
    else if (disclaimer.test(tested)) isNotice = true;
    // The words of a telephone's line can begin a sentence; alone in its paragraph it is the telephone's.
    const isSentFrom = sentFrom.test(tested) && isBlank(lines[index + 1]);
    if (!isNotice && !isSentFrom) kept.push(line);
  }
  return kept;
}

const isBlank = (line: string | undefined) => line === undefined || line.trim() === '' || /^\s*>/.test(line);
