import type { LibraryView } from '../../../contract';
import { useMessages } from '../../kit/state/use-messages';
import { useActs } from '../../article/acts/acts';
import { useSettings } from '../../kit/state/settings-store';
import { Dialog } from '../../kit/dialog';
import { useStore, useValue } from '../../kit/state/store';
import { LinkForm, TranslateForm } from '../../translations';
import { EraseQuestion } from './trash';
import type { ActQuestion } from '../../article/acts/acts';
import { NewsletterForm } from './newsletter-form';
import { ModelForm, TagForm, ViewForm } from './name-forms';
import './acts.css';
import { TagList } from './tag-list';

/** The question before an act, one at a time. */
export function ActDialogs() {
  const acts = useActs();
  const settings = useSettings();
  const messages = useMessages();
  const question = useValue(acts.question);
  const models = useStore(settings.state, (state) => state.models);
  const close = () => acts.ask({ kind: 'none' });
  return (
    <>
      <Dialog
        opened={question.kind === 'add-tag'}
        onClose={close}
        title={messages.acts.tagTitle(question.kind === 'add-tag' ? question.texts.length : 0)}
      >
        {question.kind === 'add-tag' && <TagForm texts={question.texts} onClose={close} />}
      </Dialog>
      <Dialog
        opened={question.kind === 'model'}
        onClose={close}
        title={messages.models[isModel(question, models) ? 'renaming' : 'title']}
      >
        {question.kind === 'model' && <ModelForm text={question.text} onClose={close} />}
      </Dialog>
      <Dialog
        opened={question.kind === 'translate'}
        onClose={close}
        title={messages.translations.startTitle(headlineIn(question) || messages.untitled)}
      >
        {question.kind === 'translate' && <TranslateForm text={question.text} onClose={close} />}
      </Dialog>
      <Dialog
        opened={question.kind === 'link'}
        onClose={close}
        title={messages.translations.linkTitle(headlineIn(question) || messages.untitled)}
      >
        {question.kind === 'link' && <LinkForm text={question.text} onClose={close} />}
      </Dialog>
      <Dialog
        opened={question.kind === 'view'}
        onClose={close}
        title={messages.filters[renamedIn(question) ? 'viewRename' : 'viewTitle']}
      >
        {question.kind === 'view' && <ViewForm renamed={renamedIn(question)} onClose={close} />}
      </Dialog>
      <Dialog opened={question.kind === 'tags'} onClose={close} title={messages.tags.title} size={560}>
        {question.kind === 'tags' && <TagList />}
      </Dialog>
      <Dialog
        opened={question.kind === 'newsletter'}
        onClose={close}
        title={messages.newsletter.title}
        size={1120}
      >
        {question.kind === 'newsletter' && <NewsletterForm texts={question.texts} onClose={close} />}
      </Dialog>
      <Dialog opened={question.kind === 'erase'} onClose={close} title={messages.trash.confirm}>
        {question.kind === 'erase' && <EraseQuestion texts={question.texts} onClose={close} />}
      </Dialog>
    </>
  );
}

function renamedIn(question: ActQuestion): LibraryView | undefined {
  return question.kind === 'view' ? question.renamed : undefined;
}

function isModel(question: ActQuestion, models: Readonly<Record<string, string>>): boolean {
  return question.kind === 'model' && question.text.id in models;
}

function headlineIn(question: ActQuestion): string {
  return 'text' in question ? question.text.headline : '';
}
