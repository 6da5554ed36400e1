/** What twenty kinds of trouble have in common: how people call the thing, what is wrong with it, what they add, how it ends. */
export interface Theme {
  readonly name: string;
  readonly things: readonly string[];
  readonly troubles: readonly string[];
  readonly details: readonly string[];
  readonly answer: string;
}

const theme = (name: string, things: string, troubles: string, details: string, answer: string): Theme => ({
  name,
  things: things.split(' | '),
  troubles: troubles.split(' | '),
  details: details.split(' | '),
  answer,
});

/** Neighbours share their things on purpose: three about printers, three about invoices, three about logging in. */
export const themes: readonly Theme[] = [
  theme(
    'paper jam',
    'printer | copier | multifunction device',
    'jams on every second page | keeps getting sheets stuck | stops with crumpled paper inside | pulls in several sheets and blocks',
    'It happens with double-sided jobs. | I cleaned tray two already. | The rear flap was open once.',
    'The pickup roller of tray two was worn and has been replaced.',
  ),
  theme(
    'printer offline',
    'printer | copier | network printer',
    'is shown as offline | cannot be found on the network | does not answer any print job | disappeared from the list of devices',
    'The queue fills up and nothing comes out. | The cable is plugged in. | Others on my floor cannot reach it either.',
    'The print server had kept an old address; the port was set anew.',
  ),
  theme(
    'toner',
    'printer | copier | laser printer',
    'says the toner is empty | prints faint grey letters | leaves white stripes on each page | wants a new cartridge',
    'Black is at two percent. | We have no spare one in the cupboard. | Shaking it helped for a day.',
    'A new cartridge is on its way and the stock level was raised.',
  ),
  theme(
    'forgotten password',
    'my password | my passphrase | my login word',
    'is forgotten | no longer comes to my mind | got lost over the holidays | was never written down',
    'The link for a new one never came. | I tried the three I remember. | The hint does not help me.',
    'A link to choose a new password was sent to the private address on file.',
  ),
  theme(
    'locked account',
    'my account | my user | my login',
    'is locked | has been blocked after too many attempts | says it is disabled | is suspended until further notice',
    'A colleague may have tried it on the wrong machine. | It counts down thirty minutes and starts again. | My phone still had the old credentials.',
    'An old phone kept trying the previous password; the account is unlocked again.',
  ),
  theme(
    'second factor',
    'the authenticator | the one-time code | the security token',
    'is not accepted | is always wrong | stayed on my old phone | cannot be set up again',
    'The six digits change and none works. | I have a new handset. | The backup codes are used up.',
    'The second factor was reset after a call back, and set up on the new handset.',
  ),
  theme(
    'vpn',
    'the VPN | the tunnel to the office | remote access',
    'drops every few minutes | cannot connect from home | hangs at ninety percent | refuses my certificate',
    'The hotel network works otherwise. | It began after the client was updated. | The gateway answers a ping.',
    'The client profile was renewed with the current gateway and certificate.',
  ),
  theme(
    'wireless',
    'the wifi | the wireless network | WLAN',
    'is very slow in meeting room four | loses its signal all the time | has one bar only | cannot be joined by visitors',
    'By cable everything is quick. | It is worse near the kitchen. | The access point blinks orange.',
    'The access point was moved to another channel and its power raised.',
  ),
  theme(
    'wrong invoice',
    'the invoice | the bill | your statement',
    'charges one item twice | has the wrong amount | shows a price we did not agree on | adds tax that does not apply to us',
    'Our order says four pieces. | The discount is missing. | Accounting cannot book it like that.',
    'A corrected document was sent and the difference credited.',
  ),
  theme(
    'missing invoice',
    'the invoice | the bill | the receipt',
    'never arrived | is missing for last month | was sent to a former colleague | cannot be downloaded in the portal',
    'We need it for the tax return. | The order was paid weeks ago. | The page stays empty.',
    'The document was sent again, and the billing address updated.',
  ),
  theme(
    'refused payment',
    'our card | the payment | the direct debit',
    'was declined | fails at the last step | bounced for no reason | is rejected by your checkout',
    'The bank says everything is fine. | The limit is not reached. | The page shows code 51.',
    'The payment provider had a stale token; after saving the card again it went through.',
  ),
  theme(
    'late parcel',
    'the parcel | our delivery | the shipment',
    'is overdue | has not arrived | stands still in the tracking since days | was promised for last week',
    'The carrier knows nothing. | We wait for it to begin. | Nobody left a card at the door.',
    'The carrier found it in the wrong depot; it came the day after.',
  ),
  theme(
    'damaged goods',
    'the parcel | the goods | the shipment',
    'came with a broken box | arrived dented | was wet and torn | has cracked glass inside',
    'I took photographs before unpacking. | The driver would not wait. | Half of it may be usable.',
    'A replacement was sent free of charge and the claim passed to the carrier.',
  ),
  theme(
    'return',
    'the item | the order | these shoes',
    'should go back | is not what we need and we want to return it | does not fit | was bought in the wrong size',
    'It is unused, with all labels. | How do I get a form for sending it back? | I would rather have the money than another one.',
    'A return label was sent; the amount is refunded when it is here.',
  ),
  theme(
    'full mailbox',
    'my mailbox | my inbox | Outlook',
    'is full | has reached its quota | refuses new messages for lack of space | warns that storage runs out',
    'I deleted the large attachments. | The archive is at its limit as well. | Sent items are the biggest folder.',
    'The quota was raised and old items moved into the archive.',
  ),
  theme(
    'mail not delivered',
    'my mail | every message to this customer | our newsletter',
    'comes back as undeliverable | bounces with code 550 | lands in the junk folder over there | never reaches the other side',
    'Only one domain is concerned. | Their provider says we are on a blocklist. | It worked until the domain moved.',
    'The sender record of the domain was missing a server and has been completed.',
  ),
  theme(
    'laptop battery',
    'the laptop | my notebook | the portable computer',
    'dies after twenty minutes | does not charge any more | runs only with its power supply | jumps from forty percent to zero',
    'It is three years old. | The lamp at the plug stays dark. | Another charger made no difference.',
    'The battery was swollen and has been exchanged.',
  ),
  theme(
    'hot laptop',
    'the laptop | my notebook | the portable computer',
    'gets too hot to touch | roars like a hairdryer | slows down and shuts itself off | burns my knees',
    'The fan never stops. | Video calls make it worse. | The vents look dusty.',
    'The fan was cleaned and the thermal paste renewed.',
  ),
  theme(
    'projector',
    'the projector | the screen in the meeting room | the beamer',
    'stays black | shows no signal | flickers in green and pink | cuts off the edges of my slides',
    'The adapter is the right one. | Sound comes through. | With another computer it is the same.',
    'The cable in the floor was broken and has been replaced.',
  ),
  theme(
    'door badge',
    'my badge | my key card | the door chip',
    'does not open the side entrance | is rejected by the reader | lost its rights for the third floor | only blinks red',
    'The guard had to let me in. | It worked until I changed departments. | The car park gate still takes it.',
    'The rights for the new department were added to the badge.',
  ),
];

/** Sentences of every mail, with words of other themes in them. */
export const noise: readonly string[] = [
  'This has been going on since the update on Monday.',
  'I am writing from my private account because of it.',
  'There is a meeting at ten and the screen should be ready by then.',
  'My colleague at the next desk, near the printer, has no such trouble.',
  'I already sent a message to the other address, without an answer.',
  'Our order number is on the invoice that came with the parcel.',
  'Please call me on my phone, since I am not at my laptop all day.',
  'We pay for support, so a quick answer would be nice.',
  'The network was down on Friday, which may or may not matter.',
  'I restarted everything twice and it did not help.',
  'It is urgent because the office closes early this week.',
  'The error came without a code or any other explanation.',
  'Nobody changed anything, as far as I know, not even a password.',
  'I have attached a picture of the page I see.',
  'Security let me in through the other door, so I could look at it.',
];
