import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/worker/prepare/language.ts';
import { prepareTicket } from '../../../src/worker/prepare/prepare-ticket.ts';
import { entryOf, ticketOf } from './ticket-for-test.ts';

const samples: Readonly<Record<string, string[]>> = {
  en: [
    'Hello, since Monday our printer does not print anything. Could you please help us?',
    'It works now, thank you.',
    'Any news on this?',
  ],
  de: [
    'Guten Tag, seit Montag druckt unser Drucker nicht mehr. Können Sie uns bitte helfen?',
    'Danke, es geht jetzt wieder.',
    'Wann kommt der Techniker?',
  ],
  fr: [
    "Bonjour, depuis lundi notre imprimante n'imprime plus. Pouvez-vous nous aider ?",
    'Merci, cela fonctionne maintenant.',
    'Je ne peux pas ouvrir le fichier.',
  ],
  es: [
    'Hola, desde el lunes nuestra impresora no imprime nada. ¿Nos pueden ayudar, por favor?',
    'Gracias, ya funciona.',
    'No puedo abrir el archivo.',
  ],
  pt: [
    'Olá, desde segunda-feira a nossa impressora não imprime nada. Podem ajudar-nos, por favor?',
    'Obrigado, já está a funcionar.',
    'Não consigo abrir o arquivo.',
  ],
  it: [
    'Buongiorno, da lunedì la nostra stampante non stampa più. Potete aiutarci, per favore?',
    'Grazie, ora funziona di nuovo, è tutto a posto.',
    'Non riesco ad aprire il file che mi avete mandato.',
  ],
  nl: [
    'Hallo, sinds maandag print onze printer niet meer. Kunt u ons helpen?',
    'Bedankt, het werkt weer.',
    'Ik kan het bestand niet openen.',
  ],
  pl: [
    'Dzień dobry, od poniedziałku nasza drukarka nie drukuje. Czy mogą Państwo nam pomóc?',
    'Dziękuję, już działa.',
    'Nie mogę otworzyć pliku.',
  ],
  tr: [
    'Merhaba, pazartesiden beri yazıcımız çalışmıyor. Bize yardım eder misiniz lütfen?',
    'Teşekkürler, şimdi çalışıyor.',
    'Dosyayı açamıyorum, ne yapmam lazım?',
  ],
  ar: ['مرحبا، منذ يوم الاثنين الطابعة لا تعمل. هل يمكنكم مساعدتنا؟', 'شكرا، تعمل الآن.'],
  ja: ['こんにちは。月曜日からプリンターが動きません。', 'ありがとうございます。直りました。'],
  zh: ['您好，打印机从星期一起就不工作了。', '谢谢，已经可以了。'],
};

describe('the language of a text', () => {
  it.each(Object.entries(samples).flatMap(([language, texts]) => texts.map((text) => [language, text] as const)))(
    '%s: %s',
    (language, text) => {
      expect(detectLanguage(text)?.language).toBe(language);
    },
  );

  it.each([
    [''],
    ['OK'],
    ['12.03.2026 10:30'],
    ['HP-4200, SN-4455-6677, https://www.example.org/and/the/is/of'],
    ['Лорем ипсум долор сит амет'],
    ['안녕하세요 프린터가 안 됩니다'],
    ['سلام، چاپگر ما از دوشنبه کار نمی‌کند. لطفاً کمک کنید گچ پژ'],
    ['Lorem ipsum dolor sit amet consectetur adipiscing elit'],
  ])('is not guessed from %j', (text) => {
    expect(detectLanguage(text)).toBeNull();
  });

  it('is the language the customer writes in, where that is clear, and else what osTicket knows', () => {
    const languageOf = (body: string, language: string | null) =>
      prepareTicket(ticketOf([entryOf(1, body)], { language }), { maxChars: 10_000 }).language;
    expect(languageOf(samples.de?.[0] ?? '', 'en')).toBe('de');
    expect(languageOf(samples.pt?.[0] ?? '', 'pt-BR')).toBe('pt-BR');
    expect(languageOf('HP-4200', 'fr')).toBe('fr');
    expect(languageOf('HP-4200', null)).toBeNull();
  });
});
