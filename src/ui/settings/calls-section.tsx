import { isAddress } from '../../article';
import { useLanguage, useWords } from '../use-desk';
import { TextLine } from './text-line';
import { useMasthead } from './use-masthead';

/** The two calls that close every page: the newsletter and how to join. */
export function CallsSection() {
  return (
    <>
      <CallFields name="newsletter" />
      <CallFields name="join" />
    </>
  );
}

function CallFields({ name }: { name: 'newsletter' | 'join' }) {
  const { settings: words } = useWords();
  const [masthead, change] = useMasthead();
  const call = masthead[name];
  return (
    <fieldset className="call">
      <legend>{words[name]}</legend>
      <TextLine
        label={words.callLabel}
        value={call.label}
        language={useLanguage()}
        onChange={(label) => change({ [name]: { ...call, label } })}
      />
      <TextLine
        label={words.callUrl}
        type="url"
        value={call.url}
        wrong={{ says: words.urlWrong, when: (url) => url !== '' && !isAddress(url) }}
        onChange={(url) => change({ [name]: { ...call, url } })}
      />
    </fieldset>
  );
}
