import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { pageStarters } from '../../article';
import type { PageStarter } from '../../article';
import { useEditing } from '../article/editing';
import { Button } from '../kit/button';
import { ChoiceMenu } from '../kit/choice-menu';
import { languageName } from '../kit/languages';
import { usePanels } from '../kit/state/panels';
import { request, useBridge } from '../kit/state/request';
import { useToasts } from '../kit/state/toasts';
import { useMessages } from '../kit/state/use-messages';
import { useGroupLanguages } from '../settings';

/** Begins the pages that most sites have, with what the masthead says. */
export function PagesSection() {
  const bridge = useBridge();
  const editing = useEditing();
  const toasts = useToasts();
  const { panel } = usePanels();
  const messages = useMessages();
  const { languages } = useGroupLanguages();
  const [language, setLanguage] = useState(languages[0] ?? messages.language);
  const begin = async (starter: PageStarter) => {
    const begun = await request(bridge, 'site:begin-page', { starter, language });
    if (!begun.ok) return toasts.showProblem(begun.problem);
    panel.set('none');
    await editing.open(begun.value.article.id);
  };
  return (
    <>
      <p className="meta">{messages.site.pagesHelp}</p>
      {languages.length > 1 && (
        <ChoiceMenu
          name={messages.site.inLanguage}
          value={language}
          shown={languageName(language, messages.language)}
          choices={languages.map((value) => ({ value, label: languageName(value, messages.language) }))}
          onChoose={setLanguage}
        />
      )}
      <ul className="site-rows">
        {pageStarters.map((starter) => (
          <li key={starter}>
            <Button
              icon={FilePlus2}
              label={messages.site.begin[starter]}
              onClick={() => void begin(starter)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
