/** The end of the line's text before `index`, at most `chars` long: what a person would read to know what a number is. */
export function before(text: string, index: number, chars = 40): string {
  const part = text.slice(Math.max(0, index - chars), index);
  return part.slice(part.lastIndexOf('\n') + 1);
}

/** The line's text from `index`, at most `chars` long. */
export function after(text: string, index: number, chars = 20): string {
  const part = text.slice(index, index + chars);
  const end = part.indexOf('\n');
  return end === -1 ? part : part.slice(0, end);
}

const numberWord =
  /(?:order|bestellung|bestell(?:nummer|nr)|auftrag|commande|pedido|ordine|encomenda|zamówieni[ea]|sipariş|invoice|rechnung|facture|factura|fattura|fatura|factuur|faktura|ticket|case|rma|ref(?:erence)?|referenz|serial|s\/?n|seriennummer|part|article|artikel|item|sku|model|isbn|ean|issn|doi|tracking|sendung|parcel|paket|version|build|release|rev|article|kb|customer|kunden(?:nummer|nr)|contract|vertrag|asset|imei|epoch|timestamp|vat|ust-?id|transaction|订单|注文|طلب)(?:[ -]?(?:number|nummer|num|nr|no|n°|nº|id|code|key))?[\s.:#°=-]*$/iu;
const numberSign = /(?:#|\b(?:no|nr|num|n°|nº|№)[.:]?) ?$/iu;

/** True when the words before `index` say that a number of a thing follows: an order, an invoice, a version. */
export function namesAThing(text: string, index: number): boolean {
  const words = before(text, index, 32);
  return numberWord.test(words) || numberSign.test(words);
}
