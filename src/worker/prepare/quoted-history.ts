import { type Line, linesOf } from './lines.ts';

/** The line that introduces a quoted mail: "On … wrote:", in the page's languages. */
const wrote =
  /^\s*(?:on\s.{4,200}\bwrote|am\s.{4,200}\bschrieb|(?:le|el|il|em|op|w dniu|dnia)\s.{4,200}(?:a écrit|escribió|ha scritto|scrisse|escreveu|schreef|napisał(?:\(a\)|a)?|pisze)|.{4,200}(?:tarihinde|şunları yazdı|yazdı|كتب|のメール|が書きました|写道|wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef het volgende|schreef|napisał\(a\)|napisał|napisała))\s?.{0,80}[:：]\s*$/iu;
const wroteStart = /^\s*(?:on|am|le|el|il|em|op|w dniu|dnia)\s.{0,60}\d{1,4}.{0,150}$/iu;
const wroteEnd =
  /(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|napisał(?:\(a\)|a)?|yazdı|写道)\s?.{0,60}[:：]\s*$/iu;
/** "-----Original Message-----", and osTicket's own mark above which one replies. */
const originalMessage =
  /^\s*(?:[-_=*]{2,}\s*)(?:original message|forwarded message|ursprüngliche nachricht|originalnachricht|weitergeleitete nachricht|message d['’]origine|message original|message transféré|mensaje original|mensaje reenviado|mensagem original|mensagem encaminhada|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht|wiadomość oryginalna|oryginalna wiadomość|treść oryginalnej wiadomości|orijinal ileti|özgün ileti|الرسالة الأصلية|元のメッセージ|原始邮件|邮件原件|转发邮件|reply above this line)\s*(?:[-_=*]{2,})?\s*$/iu;
const from = /^[>\s*]*(?:from|von|de|da|van|od|nadawca|kimden|gönderen|من|差出人|发件人|寄件者)\*?\s?[:：]\*?\s*\S/iu;
const headerLine =
  /^[>\s*]*(?:sent|date|to|cc|subject|reply-to|gesendet|datum|an|betreff|envoyé|date|à|objet|enviado(?: el| em)?|fecha|data|para|asunto|assunto|inviato|a|oggetto|verzonden|aan|onderwerp|wysłano|do|temat|gönderilme(?: tarihi)?|tarih|kime|konu|bilgi|تاريخ الإرسال|التاريخ|إلى|الموضوع|نسخة|送信日時|日時|宛先|件名|发送时间|时间|日期|收件人|主题|主旨)\*?\s?[:：]/iu;
const endsInColon = /[:：]\s*$/;
const quoteMark = /^\s*(?:>|&gt;|\|\s>)/;
const testedChars = 400;
/** After so many answers between quotes no history follows that would be worth a look at every line. */
const maxIntroductions = 20;

export interface WithoutHistory {
  readonly text: string;
  readonly cutChars: number;
}

/**
 * `text` without the mails it quotes: what follows the line that introduces them, and lines marked with ">" . Quotes with
 * answers below them shrink to their first line. A text that is nothing but a quote stays as it is.
 */
export function withoutQuotedHistory(text: string): WithoutHistory {
  const lines = linesOf(text);
  const end = startOfHistory(lines);
  const kept = shrinkQuotes(lines.slice(0, end));
  const result = kept.join('\n').trim();
  return result === '' ? { text, cutChars: 0 } : { text: result, cutChars: Math.max(0, text.length - result.length) };
}

/** The index of the first line that belongs to the mail below; the number of lines when there is none. */
function startOfHistory(lines: readonly Line[]): number {
  let introductions = 0;
  for (let index = 0; index < lines.length && introductions < maxIntroductions; index += 1) {
    const line = lines[index]?.slice(0, testedChars) ?? '';
    if (line.trim() === '') continue;
    if (originalMessage.test(line)) return index;
    if (from.test(line) && headerLinesAfter(lines, index) >= 2) return isRuler(lines[index - 1]) ? index - 1 : index;
    if (isIntroduction(lines, index, line)) {
      introductions += 1;
      // Below the introduction stands the quote; answers below that are between the lines, and stay.
      const rest = lines.slice(index + 1).filter((one) => one.trim() !== '');
      const quoted = rest.filter((one) => quoteMark.test(one)).length;
      if (quoted === 0 || quoted === rest.length || quoteRunsToEnd(rest)) return index;
    }
  }
  return lines.length;
}

function isIntroduction(lines: readonly Line[], index: number, line: string): boolean {
  if (endsInColon.test(line) && wrote.test(line)) return true;
  // Mail programs break the introduction after 78 characters.
  const next = lines[index + 1]?.slice(0, testedChars) ?? '';
  return (
    endsInColon.test(next) &&
    wroteStart.test(line) &&
    wroteEnd.test(next) &&
    wrote.test(`${line.trim()} ${next.trim()}`)
  );
}

function headerLinesAfter(lines: readonly Line[], index: number): number {
  return lines.slice(index + 1, index + 8).filter((line) => headerLine.test(line.slice(0, testedChars))).length;
}

const isRuler = (line: string | undefined) =>
  line !== undefined && /^\s*[-_=*]{3,}\s*$/.test(line.slice(0, testedChars));

/** True when, after the first unquoted lines, all is quote: nobody answered inside it. */
function quoteRunsToEnd(lines: readonly Line[]): boolean {
  const first = lines.findIndex((line) => quoteMark.test(line));
  let last = lines.length - 1;
  while (last > first && !quoteMark.test(lines[last] ?? '')) last -= 1;
  return lines.slice(first, last + 1).every((line) => quoteMark.test(line)) && lines.length - 1 - last === 0;
}

/** A quote, a blank or a ruler with nothing below it. */
const isEndOfNothing = (line: string) => line.trim() === '' || quoteMark.test(line) || isRuler(line);

/** Quoted lines at the end go; a quote that is answered keeps its first line, so that the answer can be understood. */
function shrinkQuotes(lines: readonly Line[]): string[] {
  let end = lines.length;
  while (end > 0 && isEndOfNothing(lines[end - 1] ?? '')) end -= 1;
  const kept: string[] = [];
  let isInQuote = false;
  let isShortened = false;
  for (const line of lines.slice(0, end)) {
    const isQuote = quoteMark.test(line);
    if (isQuote && isInQuote) {
      if (!isShortened) kept.push('> […]');
      isShortened = true;
      continue;
    }
    isInQuote = isQuote;
    isShortened = false;
    kept.push(line);
  }
  return kept;
}
