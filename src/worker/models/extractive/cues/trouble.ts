import { cueOf } from './cue.ts';

/** Something is wrong. */
export const troubleCue = cueOf({
  en: "(?:does|do|did|is|are|was|has|have|can|could|will|would)(?:n['’]t| not)(?![\\p{L}])|cannot|can['’]t|won['’]t|never|no longer|not (?:work|able|receiv|possible)|unable|error|fail|broken|broke|problem|issue|wrong|missing|lost|crash|stop|stuck|damaged|refus|declin|twice|double|overcharged|incorrect|locked",
  de: 'nicht|kein|fehler|problem|kaputt|defekt|falsch|fehlt|fehlen|verloren|abgestürzt|stürzt|hängt|doppelt|zweimal|beschädigt|gesperrt|funktioniert|abgelehnt|statt',
  fr: "(?:ne|n['’]) ?.{0,25}(?:pas|plus|jamais|aucun)|erreur|problème|panne|cassé|manque|perdu|bloqué|échou|échec|deux fois|double|endommagé|incorrect|impossible|refus",
  es: '(?:no|nunca)(?![\\p{L}])|error|problema|fall[aoó]|roto|rota|falta|perdid|bloquead|dos veces|doble|dañad|incorrect|imposible|rechaz|averi',
  pt: '(?:não|nunca)(?![\\p{L}])|erro|problema|falh|avari|estragad|quebr|falta|perd|bloquead|duas vezes|dobro|danificad|incorret|errad|impossível|recusad',
  it: '(?:non|mai)(?![\\p{L}])|errore|problema|guast|rott|manca|pers[oai]|bloccat|due volte|doppi|danneggiat|sbagliat|impossibile|rifiutat',
  nl: 'niet|geen|nooit|fout|probleem|kapot|defect|ontbreekt|kwijt|vastgelopen|geblokkeerd|twee keer|dubbel|beschadigd|verkeerd|storing|geweigerd',
  pl: '(?:nie|nigdy)(?![\\p{L}])|błąd|błęd|problem|awari|zepsu|uszkodz|brak|zgub|zablokow|dwa razy|dwukrotnie|podwójn|nieprawidłow|odrzuc',
  tr: '[\\p{L}]*m[ıiuüae]yor|[\\p{L}]*(?:am[ae]d|em[ae]d|med|mad)|hata|sorun|bozuk|bozul|arıza|eksik|kayıp|kayb|kilit|iki kez|iki kere|çift|hasar|yanlış|değil|yok',
  ar: '(?:لا|لم|ليس|لن|غير) |خطأ|مشكلة|عطل|معطل|مكسور|مفقود|ناقص|تالف|مرتين|توقف|تعطل|رفض',
  ja: 'ません|ない|エラー|問題|故障|壊れ|不具合|失敗|届い|動か|止ま|二重|破損|間違|できず',
  zh: '不|没|沒|无法|無法|错误|錯誤|问题|問題|故障|坏|壞|失败|失敗|缺|丢|两次|兩次|重复|重複|损坏|未',
});
