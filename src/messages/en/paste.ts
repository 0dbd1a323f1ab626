import { count } from './typography';

/** What the desk says about what was pasted. */
export const pasteMessages = {
  paste: {
    left: {
      'picture-on-disk': (pictures: number) =>
        `${count(pictures, 'picture', 'pictures')} stayed in the other program: save ${them(pictures)} from there, then drop ${them(pictures)} in the text.`,
      'picture-on-web': (pictures: number) =>
        `${count(pictures, 'picture', 'pictures')} stayed on the web, where Ronéo fetches nothing: save ${them(pictures)} from the page, then drop ${them(pictures)} in the text.`,
      'picture-unreadable': (pictures: number) =>
        `${count(pictures, 'picture', 'pictures')} could not be read: save ${them(pictures)} as JPEG or PNG, then drop ${them(pictures)} in the text.`,
      'picture-cropped': (pictures: number) =>
        `${count(pictures, 'cropped picture was', 'cropped pictures were')} not pasted, as nothing tells which part was cut away and must not be shown: save ${them(pictures)} cropped from the other program, then drop ${them(pictures)} in the text.`,
      'picture-no-place': (pictures: number) =>
        `${count(pictures, 'picture was', 'pictures were')} not pasted: there is only text here.`,
      media: (things: number) =>
        `${count(things, 'video or embedded thing has', 'videos or embedded things have')} no place in a text.`,
      formula: (formulas: number) => `${count(formulas, 'formula has', 'formulas have')} no place in a text.`,
      deleted: (passages: number) =>
        `${count(passages, 'passage', 'passages')} that tracked changes had deleted ${passages > 1 ? 'were' : 'was'} left out.`,
      struck: (passages: number) =>
        `${count(passages, 'struck-out passage is', 'struck-out passages are')} there as plain text: take ${them(passages)} out unless ${passages > 1 ? 'they are' : 'it is'} to stay.`,
      form: () => 'The formatting could not be read: only the words were pasted.',
    },
    notes: (notes: number) => `Pasted with ${count(notes, 'note', 'notes')} typed by hand.`,
    makeNotes: (notes: number): string => (notes > 1 ? 'Make them real notes' : 'Make it a real note'),
  },
};

function them(things: number): string {
  return things > 1 ? 'them' : 'it';
}
