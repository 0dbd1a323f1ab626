import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSchema, slugify } from '../../src/article';

describe('the address a headline makes', () => {
  it.each([
    ['L’eau n’est pas à vendre', 'fr', 'l-eau-n-est-pas-a-vendre'],
    ["L'eau n'est pas à vendre", 'fr', 'l-eau-n-est-pas-a-vendre'],
    ['«\u202FÇa suffit\u202F!\u202F» : œuvre & cœur', 'fr', 'ca-suffit-oeuvre-coeur'],
    ['Les militant·es réuni·es', 'fr', 'les-militantes-reunies'],
    ['10\u202F000 signatures à 14\u00A0h\u00A030', 'fr', '10-000-signatures-a-14-h-30'],
    ['Straße der Größe', 'de', 'strasse-der-groesse'],
    ['Möbius en Forêt', 'fr', 'mobius-en-foret'],
    ['Łódź, Ørsted, Þór', 'en', 'lodz-orsted-thor'],
    ['İstanbul ve ığdır', 'tr', 'istanbul-ve-igdir'],
    ['Το νερό δεν πωλείται', 'el', 'to-nero-den-poleitai'],
    ['Η ουρά του λεωφορείου', 'el', 'i-oura-tou-leoforeiou'],
    [
      'Ύδρευση: αυλή, ευθύνη, Ταύρος, άυλος, προϋπολογισμός',
      'el',
      'ydrefsi-avli-efthyni-tavros-aylos-proypologismos',
    ],
    ['Συγκοινωνίες, άγχος, Αγγλία, μπάλα, λάμπα', 'el', 'sygkoinonies-anchos-anglia-bala-lampa'],
    ['Гроші для громади', 'uk', 'hroshi-dlya-hromady'],
    ['Къща и общински хляб за майки', 'bg', 'kashta-i-obshtinski-hlyab-za-mayki'],
    ['Ѕвезда и куќа', 'mk', 'dzvezda-i-kukja'],
    ['Шума није за хотеле, већ за људе', 'sr', 'suma-nije-za-hotele-vec-za-ljude'],
    ['Город и щука', 'ru', 'gorod-i-shchuka'],
    ['Спасите железную дорогу', 'ru', 'spasite-zheleznuyu-dorogu'],
    ['Київ – наше місто', 'uk', 'kyiv-nashe-misto'],
    ['مرحبا', 'ar', '645-631-62d-628-627'],
    ['«\u202F!?\u202F»', 'fr', ''],
    ['', 'fr', ''],
  ])('%s', (headline, language, slug) => {
    expect(slugify(headline, language)).toBe(slug);
  });

  it('is cut between words at eighty characters', () => {
    const slug = slugify(
      'Le conseil régional vote en catimini la fin de la petite ligne de la vallée de la Lorsanne',
      'fr',
    );
    expect(slug).toBe('le-conseil-regional-vote-en-catimini-la-fin-de-la-petite-ligne-de-la-vallee-de');
  });

  it('of one endless word is cut at eighty characters', () => {
    expect(slugify('a'.repeat(200), 'fr')).toBe('a'.repeat(80));
  });

  it('is always one the schema takes, and makes itself again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.constantFrom('fr', 'de', 'en'),
        (headline, language) => {
          const slug = slugify(headline, language);
          expect(articleSchema.shape.slug.safeParse(slug).success).toBe(true);
          expect(slugify(slug, language)).toBe(slug);
        },
      ),
    );
  });
});
