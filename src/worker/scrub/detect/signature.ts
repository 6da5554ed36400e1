import type { Span } from '../kinds.ts';
import { canBePerson, namePattern } from '../names/shape.ts';

const closings = [
  '(?:with )?(?:best|kind|warm|kindest|warmest)?(?: and)? ?(?:regards|wishes)|best|thanks(?: again| a lot| in advance| so much)?|thank you(?: very much| in advance| so much)?|many thanks|cheers|sincerely(?: yours)?|yours(?: sincerely| faithfully| truly)?|respectfully|cordially|all the best|take care|br|rgds|regards',
  '(?:mit )?(?:freundlichen?|besten?|vielen?|herzlichen?|liebe[n]?|schöne[n]?|sonnige[n]?|viele) ?(?:und \\p{L}{3,14} )?(?:grü(?:ß|ss)en?|gruß|gruss|dank)(?: aus \\p{L}{2,20})?|hochachtungsvoll|mfg|vg|lg|gruß|grüße|danke(?: und gruß| im voraus| schön)?|bis dann',
  "(?:bien )?cordialement|bien à (?:vous|toi)|cordialement vôtre|salutations(?: distinguées)?|sincères salutations|merci(?: d['’]avance| beaucoup)?|amicalement|respectueusement|bonne journée",
  '(?:un )?(?:cordial(?:es)? )?saludos?(?: cordial(?:es)?)?|atentamente|atte|(?:muchas )?gracias|un abrazo|reciba un cordial saludo',
  'atenciosamente|att|(?:melhores |com os melhores )?cumprimentos|(?:um )?abraços?|obrigad[oa]|cordialmente|grat[oa]',
  '(?:cordiali|distinti|cari|tanti) saluti|saluti|cordialmente|grazie(?: mille)?|buona giornata|un saluto',
  '(?:met )?(?:vriendelijke|hartelijke|beste) groet(?:en)?|groet(?:en|jes)?|hoogachtend|mvg|bedankt|alvast bedankt',
  'pozdrawiam|z poważaniem|z wyrazami szacunku|dziękuję|pozdrowienia',
  'saygılarımla|saygılar(?:ımızla)?|iyi (?:çalışmalar|günler)|teşekkürler|teşekkür ederim|sevgiler',
  'مع (?:أطيب )?التحيات?|تحياتي|شكرا|وتفضلوا بقبول',
  '敬具|よろしくお願い(?:いた|致)?します|以上|谢谢|此致|敬礼|祝好',
].join('|');
const closing = new RegExp(`^(?:${closings})[\\s,.!。،-]{0,4}$`, 'iu');
const closingAndName = new RegExp(`^(?:${closings})[,.]? {1,3}`, 'iu');
const wholeName = new RegExp(`^${namePattern}$`, 'u');
const dashes = /^(?:--+|[–—_]{1,3}|-{2,3} ?)$/;
const maxLine = 120;
const linesAfterClosing = 3;

/** The name that signs a message: the line after a closing phrase, after dashes, or the rest of the closing's own line. */
export function detectSignatures(text: string): Span[] {
  const spans: Span[] = [];
  let waiting = 0;
  for (const { start, line } of linesOf(text)) {
    const words = line.trim();
    if (words === '') continue;
    const at = start + line.indexOf(words);
    if (words.length > maxLine) waiting = 0;
    else if (closing.test(words) || dashes.test(words)) waiting = linesAfterClosing;
    else if (waiting > 0) {
      waiting -= 1;
      const name = nameIn(words);
      if (name === undefined) continue;
      spans.push({ start: at, end: at + name.length, kind: 'PERSON' });
      waiting = 0;
    } else {
      const phrase = closingAndName.exec(words)?.[0];
      const name =
        phrase === undefined ? undefined : wholeName.exec(words.slice(phrase.length).replace(/[.!]$/, ''))?.[0];
      if (phrase !== undefined && name !== undefined && canBePerson(name) && name.split(' ').length <= 4) {
        spans.push({ start: at + phrase.length, end: at + phrase.length + name.length, kind: 'PERSON' });
      }
    }
  }
  return spans;
}

const leadingName = new RegExp(`^(?:${namePattern})(?=$|[ ]{0,2}[,|(/•·–-]| {2,}|[.!]$)`, 'u');

/** The name at the start of a signature's line: "John A. Smith", "John Smith, CTO", "John Smith | ACME". */
function nameIn(line: string): string | undefined {
  const name = leadingName.exec(line)?.[0].replace(/[ '’-]+$/, '');
  return name !== undefined && canBePerson(name) ? name : undefined;
}

function* linesOf(text: string): Generator<{ start: number; line: string }> {
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    yield { start, line: text.slice(start, stop) };
    start = stop + 1;
  }
}
