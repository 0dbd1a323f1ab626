import type { OwnTemplateLine } from '../../../contract';
import type { LeafletDesign } from '../../../leaflet';
import { Button } from '../../kit/button';
import { useMessages } from '../../kit/state/use-messages';
import { useBridge, request } from '../../kit/state/request';
import { useToasts } from '../../kit/state/toasts';
import { noneYet, useAnswer } from '../../kit/state/use-answer';

/** Copies the chosen template to be changed, or shows the folder of one that is the group's own. */
export function OwnTemplateActs({ design, onCopied }: { design: LeafletDesign; onCopied: () => void }) {
  const bridge = useBridge();
  const toasts = useToasts();
  const { leafletPreview: messages, leafletNames } = useMessages();
  const { own, template } = design;
  const copy = async () => {
    const copied = await request(bridge, 'templates:copy', template);
    if (!copied.ok) return toasts.showProblem(copied.problem);
    const { name } = copied.value;
    toasts.showNotice(({ leafletPreview }) => leafletPreview.copiedTemplate(name));
    onCopied();
  };
  if (own !== undefined)
    return (
      <Button
        look="quiet"
        label={messages.showTemplate}
        onClick={() => void request(bridge, 'templates:reveal', own)}
      />
    );
  return (
    <Button
      look="quiet"
      label={messages.copyTemplate(leafletNames.templates[template])}
      onClick={() => void copy()}
    />
  );
}

/** The group's own templates, read anew whenever the sheet is opened, or asked for. */
export function useOwnTemplates(): [readonly OwnTemplateLine[], () => void] {
  const { answer, reload } = useAnswer('templates:list', null, { isQuiet: true });
  return [answer ?? noneYet, reload];
}
