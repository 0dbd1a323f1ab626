import {
  formatDate,
  hasWords,
  homesPrinted,
  imprintOf,
  isLawCountry,
  lawsChecked,
  responsibleParts,
} from '../../article';
import type { Imprint } from '../../article';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { GuideLink } from '../kit/guide-link';
import { CountryField } from './identity-section';
import { ImprintLines, LitterFields } from './imprint-lines';
import { MastheadField, useMastheadFields } from './masthead-field';
import { Radios } from './radios';
import { useGroupLanguages, WordsFields } from './words-fields';

/** The imprint of leaflets: what the law requires, what is missing, the printed line; and the licence. */
export function ImprintSection() {
  const { settings: messages } = useMessages();
  const [masthead, change] = useMastheadFields();
  const { languages } = useGroupLanguages();
  const [language = ''] = languages;
  const imprint = imprintOf(masthead, language);
  return (
    <>
      <CountryField />
      <LawNote imprint={imprint} />
      <PrinterFields imprint={imprint} />
      <ResponsibleFields imprint={imprint} />
      <PlaceFields imprint={imprint} />
      <HomeWarning addresses={homesPrinted(masthead, language)} />
      <ImprintLines />
      <LitterFields imprint={imprint} />
      <MastheadField
        label={messages.licence}
        help={messages.licenceHelp}
        value={masthead.licence}
        onChange={(licence) => change({ licence })}
      />
    </>
  );
}

/** What the law requires, for which kinds of printed matter, and its sources. */
function LawNote({ imprint: { country, law } }: { imprint: Imprint }) {
  const { imprint: messages, typography } = useMessages();
  const [masthead] = useMastheadFields();
  const names = new Intl.DisplayNames([typography.locale], { type: 'region' });
  const known = isLawCountry(country) ? country : null;
  const objects: Readonly<Record<string, Readonly<Record<string, string>>>> = messages.objects;
  const elections = known ? messages.elections[known] : messages.electionsElsewhere;
  const day = formatDate(lawsChecked, typography.locale);
  const sources = law.sources.join(' · ');
  return (
    <section className="law" aria-label={messages.requiredIn(country)}>
      {masthead.country === '' && (
        <p>
          {messages.noCountry} {country && messages.guessed(names.of(country) ?? country)}
        </p>
      )}
      <h3>{messages.requiredIn(country)}</h3>
      <p>{known ? messages.required[known] : messages.requiredElsewhere}</p>
      {[...Object.values(objects[country] ?? {}), elections].map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="meta">
        {sources ? messages.sources(sources, day) : messages.noSource(day)} <GuideLink page="leaflet" />
      </p>
    </section>
  );
}

/** The printer and its address; a group that prints itself is named with its own. */
function PrinterFields({ imprint: { facts, law } }: { imprint: Imprint }) {
  const { imprint: messages, settings } = useMessages();
  const [masthead, change] = useMastheadFields();
  const { imprint } = masthead;
  const isShop = imprint.printedBy === 'shop' || (imprint.printedBy === '' && hasWords(imprint.printer));
  const namesGroup = law.line.some((part) => part === 'publisher' || part === 'media-owner');
  return (
    <>
      <Radios
        name={messages.printedBy}
        value={isShop ? 'shop' : imprint.printedBy}
        choices={messages.printers}
        onChoose={(printedBy) => change({ imprint: { ...imprint, printedBy } })}
      />
      {isShop && (
        <>
          <WordsFields
            label={messages.printer}
            words={imprint.printer}
            onChange={(printer) => change({ imprint: { ...imprint, printer } })}
          />
          <MastheadField
            label={messages.printerAddress}
            value={imprint.address}
            onChange={(address) => change({ imprint: { ...imprint, address } })}
          />
        </>
      )}
      {(facts.isOwnPrint || namesGroup) && (
        <MastheadField
          label={settings.address}
          help={settings.addressHelp}
          lines={2}
          value={masthead.address}
          onChange={(address) => change({ address })}
        />
      )}
    </>
  );
}

/** The responsible person, under the country's name for it. */
function ResponsibleFields({ imprint: { law } }: { imprint: Imprint }) {
  const { imprint: messages } = useMessages();
  const [{ imprint }, change] = useMastheadFields();
  const part = responsibleParts.find((each) => law.line.includes(each));
  if (!part) return null;
  return (
    <div className="settings-pair">
      <MastheadField
        label={messages.responsible[part]}
        value={imprint.responsible}
        onChange={(responsible) => change({ imprint: { ...imprint, responsible } })}
      />
      <MastheadField
        label={messages.responsibleAddress}
        help={messages.responsibleAddressHelp}
        value={imprint.responsibleAddress}
        onChange={(responsibleAddress) => change({ imprint: { ...imprint, responsibleAddress } })}
      />
    </div>
  );
}

/** The places of printing and publication, where the country requires them. */
function PlaceFields({ imprint: { law } }: { imprint: Imprint }) {
  const { imprint: messages } = useMessages();
  const [{ imprint }, change] = useMastheadFields();
  const isPlaced = law.line.some((part) => part === 'dated-printer' || part === 'production-place');
  if (!isPlaced) return null;
  return (
    <div className="settings-pair">
      <MastheadField
        label={messages.place}
        value={imprint.place}
        onChange={(place) => change({ imprint: { ...imprint, place } })}
      />
      {law.line.includes('publication-place') && (
        <MastheadField
          label={messages.publishedIn}
          value={imprint.publishedIn}
          onChange={(publishedIn) => change({ imprint: { ...imprint, publishedIn } })}
        />
      )}
    </div>
  );
}

/** Asks once before an address is printed that looks like somebody's home. */
function HomeWarning({ addresses }: { addresses: readonly string[] }) {
  const { imprint: messages } = useMessages();
  const [{ imprint }, change] = useMastheadFields();
  return addresses.map((address) => (
    <div key={address} className="law-warning" role="group" aria-label={address}>
      <p>{messages.home(address)}</p>
      <Button
        label={messages.homeAllowed}
        onClick={() =>
          change({ imprint: { ...imprint, publicAddresses: [...imprint.publicAddresses, address] } })
        }
      />
    </div>
  ));
}
