import { cueOf } from './cue.ts';

/** Greetings, thanks and closings: a sentence that is little else says nothing of the case. */
export const courtesyCue = cueOf({
  en: "^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|thanks?|thank you|many thanks|(?:best|kind|warm) regards|regards|sincerely|cheers|sorry|i am sorry|i['’]m sorry|we apologi[sz]e|hope (?:this|you)|looking forward|have a (?:nice|good|great))",
  de: '^(?:hallo|guten (?:tag|morgen|abend)|sehr geehrte|liebe[rs]?|moin|servus|grüß|danke|vielen dank|besten dank|herzlichen dank|mit freundlichen|freundliche grüße|viele grüße|beste grüße|schöne grüße|mfg|es tut uns leid|das tut mir leid|entschuldig|einen schönen)',
  fr: "^(?:bonjour|bonsoir|salut|cher|chère|madame|monsieur|merci(?! de )|cordialement|bien à vous|bien cordialement|sincères|bonne (?:journée|soirée)|je vous remercie|nous sommes désolés|désolé|dans l['’]attente)",
  es: '^(?:hola|buen[oa]s|estimad|querid|gracias|muchas gracias|saludos|un saludo|cordial|atentamente|lo sentimos|lamentamos|disculpe|quedo a la espera)',
  pt: '^(?:olá|oi|bom dia|boa (?:tarde|noite)|car[oa]|prezad|obrigad|muito obrigad|cumprimentos|atenciosamente|com os melhores|melhores cumprimentos|lamentamos|desculpe|fico a aguardar|abraço)',
  it: '^(?:ciao|buon(?:giorno|asera)|salve|gentile|egregi|cara?o?|grazie|cordiali|distinti|saluti|un saludo|ci scusiamo|mi dispiace|resto in attesa|in attesa di)',
  nl: '^(?:hallo|hoi|goede(?:morgen|middag|navond|dag)|beste|geachte|dag|bedankt|dank|alvast|met vriendelijke|vriendelijke groet|groet|mvg|excuses|sorry|fijne)',
  pl: '^(?:dzień dobry|witam|cześć|szanown|drog[ia]|dziękuj|z góry dziękuj|pozdrawiam|z poważaniem|serdecznie|przepraszam|miłego)',
  tr: '^(?:merhaba|selam|sayın|iyi (?:günler|çalışmalar|akşamlar)|günaydın|teşekkür|çok teşekkür|saygılar|sevgiler|özür|kolay gelsin|şimdiden)',
  ar: '^(?:مرحبا|السلام عليكم|أهلا|تحية|عزيزي|السيد|السادة|شكرا|شكراً|مع (?:التحية|الشكر|فائق)|تحياتي|نعتذر|صباح الخير|مساء الخير|وعليكم)',
  ja: '^(?:お世話に|いつも|こんにちは|初めまして|はじめまして|ありがとうございま|よろしく|宜しく|何卒|敬具|拝啓|.{1,12}様$|申し訳|以上)|よろしくお願い(?:いた)?します|ご連絡ありがとう|お問い合わせ(?:いただき)?ありがとう',
  zh: '^(?:您好|你好|尊敬的|亲爱的|親愛的|谢谢|謝謝|感谢|感謝|此致|敬礼|祝好|祝|抱歉|非常抱歉|早上好|下午好)',
});
