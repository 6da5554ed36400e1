import { describe, expect, it } from 'vitest';
import { prepareTicket } from '../../../src/worker/prepare/prepare-ticket.ts';
import { withoutQuotedHistory } from '../../../src/worker/prepare/quoted-history.ts';
import { withoutSignature } from '../../../src/worker/prepare/signature-block.ts';
import { entryOf, ticketOf } from './ticket-for-test.ts';

const own = 'It still does not work.\n\nAna';

describe('quoted history', () => {
  it.each([
    ['On Tue, Nov 10, 2026 at 9:00 AM Jane Doe <jane@example.com> wrote:'],
    ['On 10.11.2026 09:00, Support wrote:'],
    ['Am 10.11.2026 um 09:00 schrieb Support <s@example.org>:'],
    ['Am Di., 10. Nov. 2026 um 09:00 Uhr schrieb Support <s@example.org>:'],
    ['Le mar. 10 nov. 2026 à 09:00, Support <s@example.org> a écrit :'],
    ['El mar, 10 nov 2026 a las 9:00, Support (<s@example.org>) escribió:'],
    ['Em ter., 10 de nov. de 2026 às 09:00, Support <s@example.org> escreveu:'],
    ['Il giorno mar 10 nov 2026 alle ore 09:00 Support <s@example.org> ha scritto:'],
    ['Op di 10 nov 2026 om 09:00 schreef Support <s@example.org>:'],
    ['wt., 10 lis 2026 o 09:00 Support <s@example.org> napisał(a):'],
    ['Support <s@example.org>, 10 Kas 2026 Sal, 09:00 tarihinde şunu yazdı:'],
    ['في ١٠ نوفمبر ٢٠٢٦ كتب Support <s@example.org>:'],
    ['2026年11月10日(火) 9:00 Support <s@example.org> が書きました:'],
    ['Support <s@example.org> 于2026年11月10日周二 09:00写道：'],
    ['-----Original Message-----'],
    ['-----Ursprüngliche Nachricht-----'],
    ['---------- Forwarded message ---------'],
    ['-- reply above this line --'],
    ['From: Support\nSent: Tuesday\nTo: Ana\nSubject: Printer'],
    ['________________________________\nVon: Support <s@example.org>\nGesendet: Dienstag\nAn: Ana\nBetreff: Drucker'],
    ['De : Support\nEnvoyé : mardi\nÀ : Ana\nObjet : Imprimante'],
    ['De: Support\nEnviado el: martes\nPara: Ana\nAsunto: Impresora'],
    ['De: Support\nEnviada em: x\nEnviado: terça\nPara: Ana\nAssunto: Impressora'],
    ['Da: Support\nInviato: martedì\nA: Ana\nOggetto: Stampante'],
    ['Van: Support\nVerzonden: dinsdag\nAan: Ana\nOnderwerp: Printer'],
    ['Od: Support\nWysłano: wtorek\nDo: Ana\nTemat: Drukarka'],
    ['Kimden: Support\nGönderilme: Salı\nKime: Ana\nKonu: Yazıcı'],
    ['من: Support\nتاريخ الإرسال: الثلاثاء\nإلى: Ana\nالموضوع: طابعة'],
    ['差出人: Support\n送信日時: 火曜日\n宛先: Ana\n件名: プリンター'],
    ['发件人: Support\n发送时间: 星期二\n收件人: Ana\n主题: 打印机'],
    ['*From:* Support\n*Sent:* Tuesday\n*To:* Ana'],
  ])('is cut below %j', (introduction) => {
    expect(withoutQuotedHistory(`${own}\n\n${introduction}\n\nDear Ana,\nwe look.\n`).text).toBe(own);
  });

  it('is cut below an introduction that was broken in two', () => {
    expect(
      withoutQuotedHistory(`${own}\n\nOn Tue, Nov 10, 2026 at 9:00 AM Jane Doe\n<jane@example.com> wrote:\n\n> Hi`)
        .text,
    ).toBe(own);
  });

  it('is cut when marked with ">" at the end, and shrinks to a line where it is answered', () => {
    expect(withoutQuotedHistory(`${own}\n\n> Dear Ana,\n> we look.`).text).toBe(own);
    expect(withoutQuotedHistory('> Is it on?\n> Or off?\nOn.\n> And now?\nStill.').text).toBe(
      '> Is it on?\n> […]\nOn.\n> And now?\nStill.',
    );
  });

  it('stays where the answer is below it', () => {
    const text = 'On Tue, Jane <j@x.test> wrote:\n> Is it on?\n\nYes, it is.';
    expect(withoutQuotedHistory(text).text).toContain('Yes, it is.');
  });

  it.each([
    'My boss wrote: please hurry',
    'From: the beginning it was slow.\nTo: me it looks broken',
    'Steps:\n1. on\n2. off',
    '> only a quote',
  ])('is none in %j', (text) => {
    expect(withoutQuotedHistory(text)).toEqual({ text, cutChars: 0 });
  });

  it('of HTML mail is cut by the marks of the programs that write it', () => {
    const bodies = [
      '<p>Still broken.</p><div class="gmail_quote"><div class="gmail_attr">On Tue, J &lt;j@x.test&gt; wrote:<br></div><blockquote>Old</blockquote></div>',
      '<p>Still broken.</p><div class="moz-cite-prefix">Am 1.1.26 schrieb J:</div><blockquote type="cite">Old</blockquote>',
      '<p>Still broken.</p><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> J<br><b>Sent:</b> x<br><b>To:</b> y<br></div><div>Old</div>',
      '<p>Still broken.</p><div class="yahoo_quoted">On Tuesday J wrote: Old</div>',
    ];
    const ticket = ticketOf([entryOf(1, 'first'), ...bodies.map((body, index) => entryOf(index + 2, body))]);
    const [, ...texts] = prepareTicket(ticket, { maxChars: 10_000 }).entries.map(({ text }) => text);
    expect(texts).toEqual(['Still broken.', 'Still broken.', 'Still broken.', 'Still broken.']);
  });

  it('stays in the first entry when that is little more than a forwarded mail', () => {
    const body = 'See below.\n\n-----Original Message-----\nThe pump leaks since Monday.';
    const entries = [entryOf(1, body, { format: 'text' }), entryOf(2, body, { format: 'text' })];
    const texts = prepareTicket(ticketOf(entries), { maxChars: 10_000 }).entries.map(({ text }) => text);
    expect(texts[0]).toContain('The pump leaks');
    expect(texts[1]).toBe('See below.');
  });
});

describe('signatures and notices', () => {
  it.each([
    ['-- \nAna Pérez\nACME'],
    ['Sent from my iPhone'],
    ['Von meinem iPhone gesendet'],
    ['Envoyé de mon iPhone'],
    ['Enviado desde mi iPhone'],
    ['Inviato da iPhone'],
    ['Verzonden vanaf mijn iPhone'],
    ['Wysłane z iPhone’a'],
    ["iPhone'umdan gönderildi"],
    ['iPhoneから送信'],
    ['发自我的iPhone'],
    ['Get Outlook for Android (https://aka.ms/x)'],
    [
      'This e-mail and any attachments are confidential and intended solely for the addressee.\nIf you are not, delete it.',
    ],
    ['Diese E-Mail enthält vertrauliche Informationen.\nBitte löschen.'],
    ['Ce message est confidentiel.'],
    ['CONFIDENTIALITY NOTICE: for the addressee only.'],
  ])('%j is cut', (signature) => {
    expect(withoutSignature(`It is broken.\n\n${signature}`)).toBe('It is broken.');
  });

  it.each([
    'Sent from my house was a parcel.\nIt never came.',
    'This message appears: disk full',
    'a\n---\nb',
    '-- \nonly a signature',
  ])('%j stays', (text) => {
    expect(withoutSignature(text)).toBe(text);
  });
});
